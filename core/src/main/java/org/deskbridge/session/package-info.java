/**
 * Support sessions: their states, steps and events.
 *
 * <p>Only use cases take steps. Each change is stored together with its event, which is the source
 * of callbacks, of the pages' live events and of the transcript.
 */
@NullMarked
package org.deskbridge.session;

import org.jspecify.annotations.NullMarked;
