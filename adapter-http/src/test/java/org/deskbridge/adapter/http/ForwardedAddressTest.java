package org.deskbridge.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.junit.jupiter.api.Test;

/** Attacks on the limits by address, with addresses that are made up. Each request is a guess. */
class ForwardedAddressTest {

  private static final int ALLOWED = RateLimits.DEFAULT.codes().count();

  /** The address from which the tests call. */
  private static final String PEER = "192.0.2.1";

  @Test
  void doesNotBelieveAClient() {
    assertThat(guesses(TrustedProxies.NONE, i -> "198.51.100." + i)).isEqualTo(ALLOWED);
  }

  @Test
  void doesNotBelieveAClientThatWritesItsAddressBeforeTheProxyDoes() {
    assertThat(guesses(behindProxy(), i -> "198.51.100." + i + ", 203.0.113.9")).isEqualTo(ALLOWED);
  }

  @Test
  void takesANetworkOfIpv6ForOneClient() {
    assertThat(guesses(behindProxy(), i -> "2001:db8:0:1::" + i)).isEqualTo(ALLOWED);
  }

  @Test
  void takesNoClientBehindTheProxyForAnother() {
    assertThat(guesses(behindProxy(), i -> "203.0.113." + i)).isEqualTo(2 * ALLOWED);
  }

  private static TrustedProxies behindProxy() {
    return TrustedProxies.of(List.of(PEER));
  }

  /** Returns how many of the guesses were looked up. */
  private static int guesses(TrustedProxies proxies, IntFunction<String> forwarded) {
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
                    from.rateLimits(),
                    proxies))) {
      return IntStream.range(0, 2 * ALLOWED)
          .map(i -> guess(api, forwarded.apply(i)) == 404 ? 1 : 0)
          .sum();
    }
  }

  private static int guess(RunningApi api, String forwarded) {
    var request =
        RunningApi.post(api.to("/live/join/code"), "{\"code\":\"000000000\"}")
            .header("Sec-Fetch-Site", "same-origin")
            .header("X-Forwarded-For", forwarded);
    return api.send(request).statusCode();
  }
}
