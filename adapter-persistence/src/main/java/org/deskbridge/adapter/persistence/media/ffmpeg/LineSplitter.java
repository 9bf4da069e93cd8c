package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.util.function.Consumer;

/** Splits a text that arrives in pieces into its lines. For one thread. */
final class LineSplitter {

  /**
   * Longer than any line that is read; what names itself in a capture may be as long as it likes.
   */
  private static final int LONGEST_LINE = 2048;

  private final Consumer<String> lines;
  private final StringBuilder line = new StringBuilder();

  LineSplitter(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Hands on the lines that are complete; of one that is too long, only its beginning. */
  void accept(String text) {
    for (int i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character == '\n') {
        lines.accept(line.toString());
        line.setLength(0);
      } else if (line.length() < LONGEST_LINE) {
        line.append(character);
      }
    }
  }
}
