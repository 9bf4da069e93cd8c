package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.deskbridge.error.InvalidValueException;

/**
 * How recordings are treated.
 *
 * @param transcodeAutomatically whether videos are made as soon as recordings are closed
 * @param closeAfter how long after the last chunk a recording is closed whose session is over
 * @param linkValidity how long a link to a video is good
 */
public record RecordingPolicy(
    boolean transcodeAutomatically, Duration closeAfter, Duration linkValidity) {

  /** How long a link is good at least: contract 2, GET /archive/recordings/urls. */
  public static final Duration LEAST_LINK_VALIDITY = Duration.ofDays(2);

  /** Videos when somebody asks, ten minutes for a page to come back, links for three days. */
  public static final RecordingPolicy DEFAULT =
      new RecordingPolicy(false, Duration.ofMinutes(10), Duration.ofDays(3));

  /**
   * Creates the policy.
   *
   * @throws InvalidValueException if links are to be good for less than 48 hours
   */
  public RecordingPolicy {
    requireNonNull(closeAfter, "closeAfter");
    if (linkValidity.compareTo(LEAST_LINK_VALIDITY) < 0) {
      throw new InvalidValueException("linkValidity", linkValidity, "at least 48 hours");
    }
  }
}
