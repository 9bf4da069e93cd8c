package org.deskbridge.app.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses durations such as {@code 90s}, {@code 5m}, {@code 2h}, {@code 1d}. */
public final class TimeFormat {

  /** The expected format, for messages. */
  public static final String EXPECTED = "a time such as 90s, 5m, 2h or 1d";

  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h|d)");

  private TimeFormat() {}

  /** Returns the duration; empty if the text is malformed or zero. */
  public static Optional<Duration> parse(String text) {
    var matcher = DURATION.matcher(text);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      return Optional.empty();
    }
    var number = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        });
  }
}
