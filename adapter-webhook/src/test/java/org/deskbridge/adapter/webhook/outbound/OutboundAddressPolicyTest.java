package org.deskbridge.adapter.webhook.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "10.1.1.1,true",
    "::1,true",
    "localhost,true",
    "LOCALHOST,true",
    "93.184.216.34,false",
    "10.2.0.7,false",
    "desk.example,false"
  })
  void refusesAtSightWhatNoLookupCanMend(String host, boolean refused) {
    var guard = OutboundAddressPolicy.of(List.of("10.2.0.0/16"));

    assertThat(guard.refusesAtSight(host)).isEqualTo(refused);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = false,
      textBlock =
          """
          # address,                  allowed
          8.8.8.8,                    true
          93.184.215.14,              true
          9.255.255.255,              true
          11.0.0.0,                   true
          100.63.255.255,             true
          100.128.0.0,                true
          172.15.255.255,             true
          172.32.0.0,                 true
          192.167.255.255,            true
          192.169.0.0,                true
          223.255.255.255,            true
          0.0.0.0,                    false
          0.1.2.3,                    false
          10.0.0.0,                   false
          10.255.255.255,             false
          100.64.0.0,                 false
          100.127.255.255,            false
          127.0.0.1,                  false
          127.255.255.255,            false
          169.254.169.254,            false
          172.16.0.0,                 false
          172.31.255.255,             false
          192.0.0.170,                false
          192.0.2.1,                  false
          192.88.99.1,                false
          192.168.0.1,                false
          198.18.0.1,                 false
          198.19.255.255,             false
          198.51.100.1,               false
          203.0.113.1,                false
          224.0.0.1,                  false
          239.255.255.255,            false
          240.0.0.1,                  false
          255.255.255.255,            false
          2606:4700:4700::1111,       true
          2a00:1450:4001:82b::200e,   true
          ::,                         false
          ::1,                        false
          ::7f00:1,                   false
          ::8.8.8.8,                  false
          ::ffff:127.0.0.1,           false
          ::ffff:10.0.0.1,            false
          ::ffff:8.8.8.8,             true
          64:ff9b::8.8.8.8,           true
          64:ff9b::127.0.0.1,         false
          64:ff9b::a00:1,             false
          64:ff9b:1::8.8.8.8,         false
          100::1,                     false
          2001::1,                    false
          2001:0:7f00:1::,            false
          2001:db8::1,                false
          2002:7f00:1::,              false
          2002:808:808::,             false
          3fff::1,                    false
          5f00::1,                    false
          fc00::1,                    false
          fd12:3456:789a::1,          false
          fe80::1,                    false
          fec0::1,                    false
          ff02::1,                    false
          """)
  void knowsWhatIsPublic(String address, boolean allowed) throws UnknownHostException {
    var guard = OutboundAddressPolicy.of(List.of());

    assertThat(guard.allows("host.example", InetAddress.getByName(address))).isEqualTo(allowed);
  }

  @ParameterizedTest(name = "{0} on the list, {1} at {2}")
  @CsvSource(
      useHeadersInDisplayName = false,
      textBlock =
          """
          # entry,         host,          address,     allowed
          10.1.0.0/16,     any.example,   10.1.255.1,  true
          10.1.0.0/16,     any.example,   10.2.0.0,    false
          10.1.0.0/15,     any.example,   10.0.0.1,    true
          192.168.7.9,     any.example,   192.168.7.9, true
          192.168.7.9,     any.example,   192.168.7.8, false
          0.0.0.0/0,       any.example,   127.0.0.1,   true
          0.0.0.0/0,       any.example,   ::1,         false
          ::1/128,         any.example,   ::1,         true
          fd00::/8,        any.example,   fdff::1,     true
          fd00::/8,        any.example,   fc00::1,     false
          Helpdesk.lan,    helpdesk.LAN,  10.0.0.1,    true
          helpdesk.lan,    evil.example,  10.0.0.1,    false
          helpdesk.lan,    x.helpdesk.lan,10.0.0.1,    false
          """)
  void allowsWhatIsOnTheList(String entry, String host, String address, boolean allowed)
      throws UnknownHostException {
    var guard = OutboundAddressPolicy.of(List.of(entry));

    assertThat(guard.allows(host, InetAddress.getByName(address))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "10.0.0.0/33",
        "::/129",
        "10.0.0.0/",
        "host/8",
        "10.0.0",
        "10.0.0.256",
        "a b",
        "https://helpdesk.lan",
        "*"
      })
  void refusesAnEntryThatNamesNothing(String entry) {
    assertThatThrownBy(() -> new WebhookSettings(List.of(entry)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("allowedTargets: " + entry);
  }

  @Test
  void handsOutAnAnswerOnlyIfEveryAddressIsAllowed() throws UnknownHostException {
    var good = InetAddress.getByName("8.8.8.8");
    var bad = InetAddress.getByName("10.0.0.1");
    var guard = OutboundAddressPolicy.of(List.of());

    try (var clean = new GuardedDns(guard, host -> List.of(good));
        var mixed = new GuardedDns(guard, host -> List.of(good, bad))) {
      assertThat(clean.lookup("host.example")).containsExactly(good);
      assertThatThrownBy(() -> mixed.lookup("host.example"))
          .isInstanceOf(UnknownHostException.class)
          .hasMessage(OutboundAddressPolicy.REFUSED);
    }
  }
}
