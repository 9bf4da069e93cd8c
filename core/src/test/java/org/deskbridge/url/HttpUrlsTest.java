package org.deskbridge.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.deskbridge.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://x/t?q={id} https://x/t?q=%7Bid%7D",
        "https://x/t?q=%7bid%7D https://x/t?q=%7bid%7D",
        "https://x/100%?a=%zz&b=% https://x/100%25?a=%25zz&b=%25",
        "https://x/ü?ö#ä https://x/%C3%BC?%C3%B6#%C3%A4",
        "https://x/😀 https://x/%F0%9F%98%80",
        "https://x/a[1]|b?c[]=d https://x/a%5B1%5D%7Cb?c%5B%5D=d",
        "https://x#a#b https://x#a%23b",
        "https://x/\\y https://x/%5Cy",
        "HTTPS://X.Example:8443/a;b=c,d/@:!$&'()*+~ HTTPS://X.Example:8443/a;b=c,d/@:!$&'()*+~",
        "http://[2001:db8::1]:80/ http://[2001:db8::1]:80/",
        "http://desk_1:80 http://desk_1:80",
        "https://bücher.example/ https://b%C3%BCcher.example/",
        "https://a:b@x/ https://a:b@x/",
        "http://x: http://x"
      })
  void escapesWhatAnAddressMayNotHold(String text, String uri) {
    assertThat(HttpUrls.shown("u", text)).isEqualTo(uri);
    assertThat(HttpUrls.shown("u", uri)).isEqualTo(uri);
    assertThat(URI.create(uri).isAbsolute()).isTrue();
  }

  @Test
  void escapesBlanksAndControlCharacters() {
    assertThat(HttpUrls.shown("u", " https://x/a b\tc\u0000\n "))
        .isEqualTo("https://x/a%20b%09c%00");
    assertThat(HttpUrls.shown("u", "https://x/\ud83d")).isEqualTo("https://x/%3F");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "javascript:alert(1)            | u: scheme javascript",
        "JavaScript://x/%0aalert(1)     | u: scheme JavaScript",
        "data:text/html,x               | u: scheme data",
        "ftp://x/                       | u: scheme ftp",
        "https:x                        | u: no host",
        "//x/                           | u: no scheme and host",
        "tickets/7                      | u: no scheme and host",
        "https://                       | u: no host",
        "http://x\\y/                   | u: character '\\'",
        "https://:80/                   | u: no host",
        "https://a@/                    | u: no host",
        "http://[::1                    | u: no host",
        "http://[fe80::1%25eth0]/       | u: no host",
        "http://x:65536/                | u: a port out of range",
        "http://x:-1/                   | u: a port out of range",
        "http://x:99999999999/          | u: a port out of range",
        "http://[:::1]/                 | u: no usable host",
        "http://x y/                    | u: character U+0020",
        "http://x<y/                    | u: character '<'",
        "http://a b:c@x/                | u: a character in user or password"
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> HttpUrls.shown("u", text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith(message);
    assertThatThrownBy(() -> HttpUrls.called("u", text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith(message);
    assertThat(HttpUrls.shown(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"{, {", "|, |", "\\, \\", "%zz, %", "#a#, #"})
  void refusesToCallWhatHasToBeEscaped(String part, char character) {
    assertThatThrownBy(() -> HttpUrls.called("u", "https://x/a" + part + "?b"))
        .hasMessageStartingWith("u: character '%s' (expected: an http or https URL", character);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x/ü?a=%7B#b",
        "https://x/?a[]=b",
        "http://a%40b:c%3Ad@x_y:81?z",
        "https://[2001:db8::1]/"
      })
  void callsWhatIsRight(String text) {
    assertThat(HttpUrls.called("u", text).toString())
        .isEqualTo(text.replace("ü", "%C3%BC").replace("a[]", "a%5B%5D"))
        .isEqualTo(HttpUrls.shown("u", text));
  }

  @Test
  void limitsTheLengthOfWhatIsHandedInAndOut() {
    var longest = "https://x/" + "a".repeat(2038);

    assertThat(HttpUrls.shown("u", longest)).isEqualTo(longest);
    assertThat(HttpUrls.called("u", longest)).hasToString(longest);
    assertThatThrownBy(() -> HttpUrls.shown("u", longest + "b"))
        .hasMessage("u: 2049 characters (expected: at most 2048 characters)");
    assertThatThrownBy(() -> HttpUrls.called("u", longest + "b"))
        .hasMessage("u: 2049 characters (expected: at most 2048 characters)");
    assertThatThrownBy(() -> HttpUrls.shown("u", "https://x/" + "{".repeat(1000)))
        .hasMessage("u: 3010 characters (expected: at most 2048 characters)");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a:b@x/y?z@, a:b, https://x/y?z@",
    "https://a%40b:@x_y:80, a%40b:, https://x_y:80",
    "https://a@[::1]/, a, https://[::1]/"
  })
  void partsTheLoginFromAnAddress(URI url, String login, URI rest) {
    assertThat(HttpUrls.login(url)).contains(login);
    assertThat(HttpUrls.withoutLogin(url)).isEqualTo(rest);
    assertThat(HttpUrls.withLogin(rest, login)).isEqualTo(url);
  }

  @Test
  void partsNothingWhereThereIsNoLogin() {
    var url = URI.create("https://x/a@b?c=//d@e");

    assertThat(HttpUrls.login(url)).isEmpty();
    assertThat(HttpUrls.withoutLogin(url)).isEqualTo(url);
  }
}
