package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverHostTest {

  @ParameterizedTest
  @CsvSource({
    "http://desk.example/hook?x=1, desk.example:80",
    "https://Desk.EXAMPLE, desk.example:443",
    "HTTPS://desk.example:8443/, desk.example:8443",
    "http://user:word@desk.example/hook, desk.example:80",
    "http://help_desk/hook, help_desk:80",
    "https://[2001:db8::1]/hook, [2001:db8::1]:443",
    "https://[2001:db8::1]:8443/hook, [2001:db8::1]:8443",
    "nothing, ''"
  })
  void namesHostAndPort(URI address, String expected) {
    assertThat(ReceiverHost.of(address).value()).isEqualTo(expected);
  }
}
