/**
 * Support sessions: what they are, where they stand, and every step they can take.
 *
 * <p>The use cases are the only way to take a step. Whatever a step changes is recorded together
 * with its event, which is the source of callbacks, of the pages' live feed and of the transcript.
 */
@NullMarked
package org.deskbridge.session;

import org.jspecify.annotations.NullMarked;
