package org.deskbridge.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.deskbridge.adapter.http.support.HttpMeter;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void areWrittenDown() throws IOException {
    var page = Files.readString(Path.of("../docs/metrics.md"));
    var section = page.substring(page.indexOf("\n## HTTP\n") + 1).split("\n## ", -1)[0];

    assertThat(Pattern.compile("\\| `(deskbridge\\.[a-z.]+)` \\|").matcher(section).results())
        .extracting((MatchResult each) -> each.group(1))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(HttpMeter.values()).map(HttpMeter::meterName).toList());
  }

  @Test
  void nameRoutesAndNotPaths() {
    try (var api = new RunningApi()) {
      var id = api.memory().started().state().id();

      api.send(api.asErika("/sessions/" + id));
      api.send(api.asErika("/sessions/none"));

      for (var status : new String[] {"2xx", "4xx"}) {
        assertThat(
                api.meters()
                    .get("deskbridge.http.requests")
                    .tag("route", "/G2A/rest/v1/sessions/{session}")
                    .tag("method", "GET")
                    .tag("status", status)
                    .timer()
                    .count())
            .isEqualTo(1);
      }
    }
  }
}
