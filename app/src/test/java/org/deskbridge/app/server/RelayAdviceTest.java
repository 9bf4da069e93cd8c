package org.deskbridge.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.deskbridge.adapter.http.pages.call.IceServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayAdviceTest {

  private static final IceServer STUN = new IceServer(List.of("stun:a.example"), null, null);
  private static final IceServer TURN = new IceServer(List.of("turns:a.example"), null, null);

  @ParameterizedTest
  @ValueSource(
      strings = {"https://support.acme.example", "https://198.51.100.7", "https://[2001:db8::1]"})
  void isGivenForAPublicAddressWithoutARelay(String url) {
    var advice = RelayAdvice.of(URI.create(url), List.of(STUN));

    assertThat(advice.orElseThrow()).contains("no TURN server", "--ice-servers turn:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://demo.localhost",
        "http://127.0.0.1:8080",
        "http://[::1]",
        "https://192.168.1.20",
        "https://10.0.0.4"
      })
  void isNotNeededInOneNetwork(String url) {
    var advice = RelayAdvice.of(URI.create(url), List.of());

    assertThat(advice).isEmpty();
  }

  @Test
  void isNotNeededWithARelay() {
    var advice = RelayAdvice.of(URI.create("https://support.acme.example"), List.of(STUN, TURN));

    assertThat(advice).isEmpty();
  }
}
