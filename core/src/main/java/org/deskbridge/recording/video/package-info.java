/** Making videos: the queue, the transcoder, and the timeline beside the video. */
@NullMarked
package org.deskbridge.recording.video;

import org.jspecify.annotations.NullMarked;
