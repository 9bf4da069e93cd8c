package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.deskbridge.error.InvalidValueException;

/**
 * The policy for recordings.
 *
 * @param transcodeAutomatically whether videos are made as soon as recordings are closed
 * @param closeAfter the time after the last chunk when a recording of an ended session is closed
 * @param linkValidity the validity of links to videos
 */
public record RecordingPolicy(
    boolean transcodeAutomatically, Duration closeAfter, Duration linkValidity) {

  /** The shortest validity of a link: contract 2, GET /archive/recordings/urls. */
  public static final Duration LEAST_LINK_VALIDITY = Duration.ofDays(2);

  /** Videos on request, ten minutes for a page to come back, links for three days. */
  public static final RecordingPolicy DEFAULT =
      new RecordingPolicy(false, Duration.ofMinutes(10), Duration.ofDays(3));

  /**
   * Creates the policy.
   *
   * @throws InvalidValueException if links would be valid for less than 48 hours
   */
  public RecordingPolicy {
    requireNonNull(closeAfter, "closeAfter");
    if (linkValidity.compareTo(LEAST_LINK_VALIDITY) < 0) {
      throw new InvalidValueException("linkValidity", linkValidity, "at least 48 hours");
    }
  }
}
