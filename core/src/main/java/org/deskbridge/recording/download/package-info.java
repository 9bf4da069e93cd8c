/** Links to media, how they are signed, and what they open. */
@NullMarked
package org.deskbridge.recording.download;

import org.jspecify.annotations.NullMarked;
