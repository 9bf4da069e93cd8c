package org.deskbridge.adapter.http.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.json;

import java.util.List;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.pages.call.IceServer;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page that tests a device is given, without any sign-in. */
class CheckTest {

  private static final IceServer STUN = new IceServer(List.of("stun:a.example"), null, null);
  private static final IceServer TURN = new IceServer(List.of("turn:a.example"), null, null);
  private static final IceServer FIXED = new IceServer(List.of("turn:b.example"), "us", "secret");

  private RunningApi api;

  private Browser with(@Nullable String secret, IceServer... servers) {
    api =
        new RunningApi(
            from ->
                new HttpSettings(
                    from.publicUrl(),
                    List.of(servers),
                    secret,
                    List.of(),
                    false,
                    true,
                    from.rateLimits(),
                    TrustedProxies.NONE));
    return new Browser(api);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void lendsCredentialsForTwoMinutesOnly() {
    var device = with("north", STUN, TURN);

    var check = json(device.get("/live/check"));

    assertThat(check.get("hasRelay").booleanValue()).isTrue();
    assertThat(check.at("/iceServers/0").toString()).isEqualTo("{\"urls\":[\"stun:a.example\"]}");
    assertThat(check.at("/iceServers/1/username").textValue())
        .isEqualTo(api.memory().now().getEpochSecond() + 120 + ":check");
    assertThat(check.at("/iceServers/1/credential").textValue()).isNotEmpty();
  }

  @Test
  void givesFixedCredentialsToNobody() {
    var device = with(null, STUN, FIXED);

    var answer = device.get("/live/check");

    assertThat(answer.body()).doesNotContain("secret", "b.example");
    assertThat(json(answer).get("hasRelay").booleanValue()).isTrue();
  }

  @Test
  void saysThatThereIsNoRelay() {
    var device = with(null, STUN);

    var check = json(device.get("/live/check"));

    assertThat(check.get("hasRelay").booleanValue()).isFalse();
    assertThat(check.get("iceServers")).hasSize(1);
  }

  @Test
  void isLimitedByAddress() {
    var device = with("north", TURN);
    for (int i = 0; i < 20; i++) {
      device.get("/live/check");
    }

    assertThat(device.get("/live/check").statusCode()).isEqualTo(429);
  }
}
