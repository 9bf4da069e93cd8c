package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.InvalidValueException;

/**
 * The difference of two texts: the text inserted between a common start and end.
 *
 * @param keptAtStart unchanged characters at the start, at least 0
 * @param keptAtEnd unchanged characters at the end, at least 0
 */
public record TextEdit(int keptAtStart, int keptAtEnd, String inserted) {

  public TextEdit {
    requireNonNull(inserted, "inserted");
    if (keptAtStart < 0 || keptAtEnd < 0) {
      throw new InvalidValueException(
          "edit", "keeps %d and %d".formatted(keptAtStart, keptAtEnd), "at least 0 characters");
    }
  }

  /** Returns the edit that replaces any text by this one. */
  public static TextEdit replacingAll(String text) {
    return new TextEdit(0, 0, text);
  }

  /** Returns the smallest edit from one text to another; it splits no surrogate pair. */
  static TextEdit between(String before, String after) {
    var shorter = Math.min(before.length(), after.length());
    var start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    if (start > 0 && Character.isHighSurrogate(after.charAt(start - 1))) {
      start--;
    }
    var end = 0;
    while (end < shorter - start && fromEnd(before, end) == fromEnd(after, end)) {
      end++;
    }
    if (end > 0 && Character.isLowSurrogate(fromEnd(after, end - 1))) {
      end--;
    }
    return new TextEdit(start, end, after.substring(start, after.length() - end));
  }

  private static char fromEnd(String text, int distance) {
    return text.charAt(text.length() - 1 - distance);
  }

  /**
   * Applies this edit to a text.
   *
   * @throws IllegalArgumentException if the text is shorter than the parts to keep
   */
  public String appliedTo(String before) {
    if (keptAtStart + keptAtEnd > before.length()) {
      throw new IllegalArgumentException(
          "text: %d characters (expected: at least %d)"
              .formatted(before.length(), keptAtStart + keptAtEnd));
    }
    return before.substring(0, keptAtStart)
        + inserted
        + before.substring(before.length() - keptAtEnd);
  }

  @Override
  public String toString() {
    return "TextEdit";
  }
}
