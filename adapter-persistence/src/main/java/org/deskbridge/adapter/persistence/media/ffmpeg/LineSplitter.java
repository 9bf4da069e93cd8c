package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.util.function.Consumer;

/** Splits a text that arrives in pieces into its lines. For one thread. */
final class LineSplitter {

  /** Longer than any line of interest; names inside a capture may be of any length. */
  private static final int LONGEST_LINE = 2048;

  private final Consumer<String> lines;
  private final StringBuilder line = new StringBuilder();

  LineSplitter(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Passes on complete lines; of one that is too long, only its beginning. */
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
