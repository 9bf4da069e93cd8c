package org.deskbridge.adapter.persistence.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MediaMeterTest {

  private static final Path TABLE = Path.of("..", "docs", "metrics.md");

  @Test
  void standsInTheTableOfMetrics() throws IOException {
    var section = Files.readString(TABLE).split("\n## Media\n")[1].split("\n## ")[0];

    var rows =
        section
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|"))
            .map(cells -> "%s%s%s".formatted(cells[1], cells[2], cells[3]));

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(MediaMeter.values())
                .map(each -> " `%s`  %s  %s ".formatted(each.meterName(), each.type(), tag(each)))
                .toList());
  }

  private static String tag(MediaMeter meter) {
    return meter.tag().equals("-") ? "-" : "`" + meter.tag() + "`";
  }
}
