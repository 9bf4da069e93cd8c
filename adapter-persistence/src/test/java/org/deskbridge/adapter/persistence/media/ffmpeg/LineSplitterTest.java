package org.deskbridge.adapter.persistence.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

  private final ArrayList<String> lines = new ArrayList<>();
  private final LineSplitter splitter = new LineSplitter(lines::add);

  @Test
  void joinsALineThatArrivesInPieces() {
    splitter.accept("one\ntw");
    splitter.accept("o\n\nthree");

    assertThat(lines).containsExactly("one", "two", "");
  }

  @Test
  void keepsTheBeginningOfALineThatIsTooLong() {
    splitter.accept("x".repeat(5_000_000));
    splitter.accept("\nnext\n");

    assertThat(lines).containsExactly("x".repeat(2048), "next");
  }
}
