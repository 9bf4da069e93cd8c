package org.deskbridge.adapter.http.pages.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;

import java.util.ArrayList;
import java.util.List;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.pages.Browser;
import org.junit.jupiter.api.Test;

/** Join codes that customers behind one address enter at once. */
class CodesAtOnceTest {

  private static final int CUSTOMERS = 20;

  @Test
  void letsAllInWhoseCodesAreRight() {
    try (var api = new RunningApi()) {
      var codes = codes(api);

      var answers = atOnce(CUSTOMERS, number -> enter(api, codes.get(number)));

      assertThat(answers).containsOnly(200);
    }
  }

  @Test
  void letsInThoseAfterGuessesThatWereNotTooMany() {
    try (var api = new RunningApi()) {
      var code = codes(api).get(0);
      for (int i = 0; i < 4; i++) {
        assertThat(enter(api, "000000000")).isEqualTo(404);
      }

      assertThat(enter(api, code)).isEqualTo(200);
      assertThat(enter(api, "000000000")).isEqualTo(404);
      assertThat(enter(api, "000000000")).isEqualTo(429);
    }
  }

  /** Returns the codes of as many sessions as there are customers. */
  private static List<String> codes(RunningApi api) {
    var technician = new Browser(api);
    var codes = new ArrayList<String>();
    for (int i = 0; i < CUSTOMERS; i++) {
      codes.add(
          technician.start(api.memory().requested().token().value()).get("joinCode").textValue());
    }
    return codes;
  }

  private static int enter(RunningApi api, String code) {
    return new Browser(api)
        .post("/live/join/code", "{\"code\":\"%s\"}".formatted(code))
        .statusCode();
  }
}
