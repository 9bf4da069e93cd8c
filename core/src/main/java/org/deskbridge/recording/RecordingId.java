package org.deskbridge.recording;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a recording, over all accounts.
 *
 * @param value positive
 */
public record RecordingId(long value) {

  /** Fewer digits than the greatest 64-bit number has. */
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");

  /** Returns the id in a text, empty if it is none. */
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
