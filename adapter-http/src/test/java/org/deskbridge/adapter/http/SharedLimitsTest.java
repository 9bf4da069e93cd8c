package org.deskbridge.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.deskbridge.adapter.http.pages.Browser;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.junit.jupiter.api.Test;

/** What a service does about calls that another node on its store has counted. */
class SharedLimitsTest {

  private static final String WRONG_CODE = "{\"code\":\"000000000\"}";

  @Test
  void refusesAnAddressThatGuessedCodesAtAnotherNode() {
    try (var api = new RunningApi()) {
      var anotherNode = api.memory().limitRelay().ofAnotherNode();
      for (int i = 0; i < RateLimits.DEFAULT.codes().count(); i++) {
        anotherNode.used("codes", "192.0.2.1");
      }

      assertThat(guess(api)).isEqualTo(429);
    }
  }

  @Test
  void tellsOtherNodesOfAWrongCode() {
    try (var api = new RunningApi()) {
      var heard = new ArrayList<String>();
      var subscription =
          api.memory()
              .limitRelay()
              .ofAnotherNode()
              .listen(use -> heard.add(use.limit() + " " + use.key()));

      guess(api);
      subscription.close();

      assertThat(heard).containsExactly("codes 192.0.2.1");
    }
  }

  @Test
  void countsByItselfIfItIsToldTo() {
    try (var api =
        new RunningApi(
            from ->
                new HttpSettings(
                    from.publicUrl(),
                    from.iceServers(),
                    null,
                    from.allowedOrigins(),
                    false,
                    true,
                    from.rateLimits().byNode(),
                    TrustedProxies.NONE))) {
      var anotherNode = api.memory().limitRelay().ofAnotherNode();
      for (int i = 0; i < RateLimits.DEFAULT.codes().count(); i++) {
        anotherNode.used("codes", "192.0.2.1");
      }

      assertThat(guess(api)).isEqualTo(404);
    }
  }

  /** Or it would be kept in memory by the store for as long as that is open. */
  @Test
  void hearsNothingOnceItIsClosed() {
    var api = new RunningApi();
    var anotherNode = api.memory().limitRelay().ofAnotherNode();

    api.endFeeds();
    for (int i = 0; i < RateLimits.DEFAULT.codes().count(); i++) {
      anotherNode.used("codes", "192.0.2.1");
    }

    assertThat(guess(api)).isEqualTo(404);
    api.close();
  }

  private static int guess(RunningApi api) {
    return new Browser(api).post("/live/join/code", WRONG_CODE).statusCode();
  }
}
