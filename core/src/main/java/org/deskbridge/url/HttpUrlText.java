package org.deskbridge.url;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The text of an http or https address, parsed leniently and written again by RFC 3986.
 *
 * @param login user and password, without the at sign
 * @param rest path, query and fragment
 */
record HttpUrlText(String scheme, @Nullable String login, String host, String port, String rest) {

  private static final Pattern WEB =
      Pattern.compile(
          "(?<scheme>https?)://(?:(?<login>[^/?#]*)@)?(?<host>\\[[^\\]/?#@]*]|[^/?#@:]*)"
              + "(?::(?<port>[^/?#@]*))?(?<rest>[/?#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,30}):.*", Pattern.DOTALL);
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
  private static final Pattern PORT = Pattern.compile("[0-9]{0,5}");
  private static final int MAX_PORT = 65_535;

  private static final String UNRESERVED = "-._~";
  private static final String SUB_DELIMITERS = "!$&'()*+,;=";
  private static final String IN_HOST = UNRESERVED + SUB_DELIMITERS;
  private static final String IN_LOGIN = IN_HOST + ":";
  private static final String IN_REST = IN_LOGIN + "@/?";
  private static final String EXPECTED = "an http or https URL";

  /**
   * Parses an address.
   *
   * @throws InvalidValueException if it is not http or https with a host and, optionally, a port
   */
  static HttpUrlText parse(String name, String text) {
    var parts = WEB.matcher(text);
    if (!parts.matches()) {
      throw new InvalidValueException(name, lacking(text), EXPECTED);
    }
    var host = parts.group("host");
    if (host.isEmpty() || (host.startsWith("[") && !IPV6.matcher(host).matches())) {
      throw new InvalidValueException(name, "no host", EXPECTED);
    }
    var port = given(parts.group("port"));
    if (!PORT.matcher(port).matches() || (!port.isEmpty() && Integer.parseInt(port) > MAX_PORT)) {
      throw new InvalidValueException(name, "a port out of range", EXPECTED);
    }
    return new HttpUrlText(
        parts.group("scheme"), parts.group("login"), host, port, given(parts.group("rest")));
  }

  private static String lacking(String text) {
    var scheme = SCHEME.matcher(text);
    if (!scheme.matches()) {
      return "no scheme and host";
    }
    var word = scheme.group(1);
    return word.toLowerCase(Locale.ROOT).matches("https?") ? "no host" : "scheme " + word;
  }

  private static String given(@Nullable String part) {
    return part == null ? "" : part;
  }

  /**
   * Returns the address, with all necessary escapes.
   *
   * @throws InvalidValueException if the host contains invalid characters
   */
  String escaped(String name) {
    return written(name, character -> {});
  }

  /**
   * Returns the address if only brackets and non-ASCII characters had to be escaped, which many
   * programs do not escape.
   *
   * @throws InvalidValueException if there is another such character, which the message names; it
   *     does not show user and password
   */
  String strict(String name) {
    return written(
        name,
        character -> {
          if (character != '[' && character != ']') {
            refuse(name, character);
          }
        });
  }

  private String written(String name, IntConsumer illegal) {
    var text = new StringBuilder(scheme).append("://");
    if (login != null) {
      escape(login, IN_LOGIN, text, character -> refuseLogin(name));
      text.append('@');
    }
    if (host.startsWith("[")) {
      text.append(host);
    } else {
      escape(host, IN_HOST, text, character -> refuse(name, character));
    }
    if (!port.isEmpty()) {
      text.append(':').append(port);
    }
    var fragment = rest.indexOf('#');
    escape(fragment < 0 ? rest : rest.substring(0, fragment), IN_REST, text, illegal);
    if (fragment >= 0) {
      text.append('#');
      escape(rest.substring(fragment + 1), IN_REST, text, illegal);
    }
    return text.toString();
  }

  private static void escape(String part, String plain, StringBuilder to, IntConsumer illegal) {
    for (int i = 0; i < part.length(); ) {
      var character = part.codePointAt(i);
      if (isPlain(character, plain) || (character == '%' && isEscape(part, i))) {
        to.appendCodePoint(character);
      } else {
        if (character < 128) {
          illegal.accept(character);
        }
        for (var each : Character.toString(character).getBytes(UTF_8)) {
          to.append('%').append(hex(each >> 4)).append(hex(each));
        }
      }
      i += Character.charCount(character);
    }
  }

  private static boolean isPlain(int character, String plain) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || plain.indexOf(character) >= 0;
  }

  private static boolean isEscape(String part, int at) {
    return at + 2 < part.length()
        && Character.digit(part.charAt(at + 1), 16) >= 0
        && Character.digit(part.charAt(at + 2), 16) >= 0
        && part.charAt(at + 1) < 128
        && part.charAt(at + 2) < 128;
  }

  private static char hex(int bits) {
    return Character.toUpperCase(Character.forDigit(bits & 15, 16));
  }

  private static void refuse(String name, int character) {
    var found =
        character > ' ' && character < 127
            ? "character '%c'".formatted(character)
            : "character U+%04X".formatted(character);
    throw new InvalidValueException(name, found, EXPECTED + ", in which it is percent-encoded");
  }

  private static void refuseLogin(String name) {
    throw new InvalidValueException(name, "a character in user or password", "percent-encoded");
  }

  /** Leaves user and password out. */
  @Override
  public String toString() {
    return "address at " + host;
  }
}
