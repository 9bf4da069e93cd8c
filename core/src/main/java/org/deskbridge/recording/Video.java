package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The video of a recording.
 *
 * @param bytes its size
 */
public record Video(Duration duration, long bytes) {

  public Video {
    requireNonNull(duration, "duration");
  }
}
