/** From the start of a recording to its last chunk. */
@NullMarked
package org.deskbridge.recording.capture;

import org.jspecify.annotations.NullMarked;
