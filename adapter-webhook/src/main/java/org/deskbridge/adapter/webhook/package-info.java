/** The way in: sends status callbacks and ticket calls. */
@NullMarked
package org.deskbridge.adapter.webhook;

import org.jspecify.annotations.NullMarked;
