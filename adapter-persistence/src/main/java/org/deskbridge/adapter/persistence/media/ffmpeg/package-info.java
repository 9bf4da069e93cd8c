/** Makes videos with ffmpeg, which runs as a process. */
@NullMarked
package org.deskbridge.adapter.persistence.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
