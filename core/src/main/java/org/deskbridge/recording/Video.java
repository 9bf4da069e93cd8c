package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a recording was made into.
 *
 * @param duration how long it plays
 * @param bytes the size of the video
 */
public record Video(Duration duration, long bytes) {

  public Video {
    requireNonNull(duration, "duration");
  }
}
