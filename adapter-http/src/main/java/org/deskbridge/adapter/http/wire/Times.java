package org.deskbridge.adapter.http.wire;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Formats and parses times on the wire (contract 1). */
public final class Times {

  private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("[0-9]{4}-.{6,60}");
  private static final DateTimeFormatter INPUT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Times() {}

  /** Returns {@code YYYY-MM-DDTHH:MM:SSZ}, absent if there is no time. */
  public static @Nullable String seconds(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Returns the time with milliseconds, absent if there is none. */
  public static @Nullable String millis(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /**
   * Parses a time with or without a fraction, in any offset; a blank stands for an unescaped plus.
   *
   * @throws InvalidValueException if it is malformed
   */
  public static Instant parse(String name, String text) {
    try {
      if (YEAR_OF_FOUR_DIGITS.matcher(text).matches()) {
        return INPUT.parse(text.strip().replace(' ', '+'), Instant::from);
      }
    } catch (DateTimeParseException e) {
      // Refused below, with the expected form.
    }
    throw new InvalidValueException(
        name, Query.shortened(text), "a time such as 2026-11-21T12:00:00Z");
  }
}
