package org.deskbridge.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The upload progress of a recording.
 *
 * @param chunks the number of chunks, which is the number of the next one
 * @param bytes their total size
 * @param lastAt the time of the last one, absent if there is none
 */
public record CaptureProgress(int chunks, long bytes, @Nullable Instant lastAt) {

  /** The progress before the first chunk. */
  public static final CaptureProgress NONE = new CaptureProgress(0, 0, null);
}
