package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The facts that ffmpeg prints about a video when it opens it.
 *
 * <p>Read from its log, so that no second program is needed: the lines have looked like that for
 * many years.
 *
 * @param codec as in {@code vp8}
 * @param duration zero if the file does not state it
 */
record VideoFacts(String codec, Duration duration) {

  private static final Pattern VIDEO =
      Pattern.compile("Stream #0:\\d+.*: Video: (\\w+).*?, \\d{1,5}x\\d{1,5}\\b");
  private static final Pattern DURATION =
      Pattern.compile("Duration: (\\d{2,}):(\\d{2}):(\\d{2})\\.(\\d{2})");

  private static final int MILLIS_PER_HUNDREDTH = 10;

  /** Returns the facts of the first video in a log, empty if there is none. */
  static Optional<VideoFacts> parse(String log) {
    var video = VIDEO.matcher(log);
    return video.find()
        ? Optional.of(new VideoFacts(video.group(1), duration(log)))
        : Optional.empty();
  }

  private static Duration duration(String log) {
    var found = DURATION.matcher(log);
    return found.find()
        ? Duration.ofHours(Long.parseLong(found.group(1)))
            .plusMinutes(Long.parseLong(found.group(2)))
            .plusSeconds(Long.parseLong(found.group(3)))
            .plusMillis(MILLIS_PER_HUNDREDTH * Long.parseLong(found.group(4)))
        : Duration.ZERO;
  }
}
