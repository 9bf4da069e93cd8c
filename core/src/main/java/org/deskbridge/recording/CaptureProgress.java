package org.deskbridge.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived of a recording.
 *
 * @param chunks how many chunks, which is the number of the next
 * @param bytes their sizes together
 * @param lastAt when the last one arrived, absent if none did
 */
public record CaptureProgress(int chunks, long bytes, @Nullable Instant lastAt) {

  /** Nothing has arrived. */
  public static final CaptureProgress NONE = new CaptureProgress(0, 0, null);
}
