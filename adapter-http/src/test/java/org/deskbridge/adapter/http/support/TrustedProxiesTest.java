package org.deskbridge.adapter.http.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which address counts as that of the client, whatever is made up. */
class TrustedProxiesTest {

  private final TrustedProxies proxies =
      TrustedProxies.of(List.of("127.0.0.1", "10.1.0.0/16", "fd00:1::/32", "192.0.2.128/25"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        // A client without a proxy of ours chooses nothing.
        "203.0.113.9 | none | 203.0.113.9",
        "203.0.113.9 | 198.51.100.1 | 203.0.113.9",
        "203.0.113.9 | 127.0.0.1 | 203.0.113.9",
        "203.0.113.9 | 198.51.100.1, 127.0.0.1 | 203.0.113.9",
        // The last one that is no proxy of ours, whatever stands before.
        "127.0.0.1 | 203.0.113.9 | 203.0.113.9",
        "127.0.0.1 | 198.51.100.1, 203.0.113.9 | 203.0.113.9",
        "127.0.0.1 | 198.51.100.1,10.1.2.3,203.0.113.9 , 10.1.255.255 | 203.0.113.9",
        "10.1.2.3 | 127.0.0.1, 203.0.113.9 | 203.0.113.9",
        "10.2.0.1 | 198.51.100.1 | 10.2.0.1",
        "192.0.2.129 | 203.0.113.9 | 203.0.113.9",
        "192.0.2.127 | 203.0.113.9 | 192.0.2.127",
        // One that calls from the machine of a proxy is that address.
        "127.0.0.1 | none | 127.0.0.1",
        "127.0.0.1 | 10.1.0.7 | 10.1.0.7",
        "127.0.0.1 | 10.1.0.7, 127.0.0.1 | 10.1.0.7",
        // What cannot be read ends the way.
        "127.0.0.1 | unknown | 127.0.0.1",
        "127.0.0.1 | '' | 127.0.0.1",
        "127.0.0.1 | , | 127.0.0.1",
        "127.0.0.1 | 203.0.113.9, | 127.0.0.1",
        "127.0.0.1 | 203.0.113.9, _hidden, 10.1.0.7 | 10.1.0.7",
        "127.0.0.1 | 256.0.113.9 | 127.0.0.1",
        "127.0.0.1 | 203.0.113 | 127.0.0.1",
        "127.0.0.1 | 203.0.113.09 | 127.0.0.1",
        "127.0.0.1 | client.invalid | 127.0.0.1",
        "127.0.0.1 | fe80::1::2 | 127.0.0.1",
        // With a port, as some proxies write it.
        "127.0.0.1 | 203.0.113.9:4711 | 203.0.113.9",
        "127.0.0.1 | [2001:db8::5]:4711 | 20010db800000000",
        "127.0.0.1 | 203.0.113.9:port | 127.0.0.1",
        // A client of IPv6 has a network of addresses, and a zone says nothing.
        "127.0.0.1 | 2001:db8:0:1::5 | 20010db800000001",
        "127.0.0.1 | 2001:db8:0:1:ffff::6 | 20010db800000001",
        "fd00:1:2::3 | 2001:db8:0:2::5 | 20010db800000002",
        "fd00:2::1 | 2001:db8:0:2::5 | fd00000200000000",
        "[0:0:0:0:0:0:0:1] | 203.0.113.9 | 0000000000000000",
        "fe80::1%eth0 | none | fe80000000000000",
        // IPv4 in the form of IPv6 is IPv4.
        "::ffff:127.0.0.1 | 203.0.113.9 | 203.0.113.9",
        "127.0.0.1 | ::ffff:203.0.113.9 | 203.0.113.9",
        "::ffff:203.0.113.9 | 198.51.100.1 | 203.0.113.9",
        // What a container says that is no address.
        "unknown | 203.0.113.9 | unknown",
      })
  void findTheClient(String peer, @Nullable String forwarded, String client) {
    assertThat(proxies.clientOf(peer, forwarded)).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "127.0.0.1, 127.0.0.1",
    "2001:db8:0:1::5, 20010db800000001",
    "::ffff:203.0.113.9, 203.0.113.9"
  })
  void areNotLookedForWhereThereAreNone(String peer, String client) {
    assertThat(TrustedProxies.NONE.clientOf(peer, "198.51.100.1")).isEqualTo(client);
  }

  @Test
  void mayBeAllOfANetwork() {
    var all = TrustedProxies.of(List.of("0.0.0.0/0"));

    assertThat(all.clientOf("203.0.113.9", "198.51.100.1, 192.0.2.1")).isEqualTo("198.51.100.1");
    assertThat(all.clientOf("2001:db8::1", "198.51.100.1")).isEqualTo("20010db800000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "10.0.0/8",
        "300.0.0.0/8",
        "fd00::/129",
        "fd00::g/8",
        "/8"
      })
  void areAddressesAndBlocks(String wrong) {
    assertThatThrownBy(() -> TrustedProxies.of(List.of("127.0.0.1", wrong)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(
            wrong + " (expected: an address, or a block such as 10.0.0.0/8 or fd00::/8)");
  }
}
