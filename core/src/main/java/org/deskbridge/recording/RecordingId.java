package org.deskbridge.recording;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a recording, unique over all accounts.
 *
 * @param value positive
 */
public record RecordingId(long value) {

  /** Fewer digits than the largest 64-bit number. */
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");

  /** Parses an id; empty if the text is none. */
  public static Optional<RecordingId> parse(String text) {
    return DIGITS.matcher(text).matches()
        ? Optional.of(new RecordingId(Long.parseLong(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
