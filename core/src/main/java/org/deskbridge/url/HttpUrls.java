package org.deskbridge.url;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Parses addresses from partners (contract 1): http or https, with a host, of at most {@value
 * #MAX_LENGTH} characters. Failures name the member and the character, and never show the address,
 * which may hold a secret.
 */
public final class HttpUrls {

  /** The most characters of an address, written by RFC 3986. */
  public static final int MAX_LENGTH = 2048;

  private static final int MAX_PORT = 65_535;

  /** Hosts that {@link URI} rejects because of an underscore; containers have such names. */
  private static final Pattern HOST_WITH_UNDERSCORE =
      Pattern.compile("(?:[^@]*@)?(?=[^:]*_)\\w(?:[\\w.-]*\\w)?(?::([0-9]{0,5}))?");

  private HttpUrls() {}

  /**
   * Returns an address for browsers, as a valid URI: characters that RFC 3986 does not allow are
   * percent-encoded. The operation is idempotent.
   *
   * @param name the member, for the failure
   * @throws InvalidValueException if it is not http or https with a host, or too long; correct it
   */
  public static String shown(String name, String text) {
    InvalidValueException.ifLonger(name, text, MAX_LENGTH);
    var escaped = HttpUrlText.parse(name, text.strip()).escaped(name);
    InvalidValueException.ifLonger(name, escaped, MAX_LENGTH);
    return uri(name, escaped).toString();
  }

  /** Returns an address as {@link #shown(String, String)} does, empty if it is not usable. */
  public static Optional<String> shown(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(shown("address", text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns an address that the service will call. Here a character that has to be escaped is
   * refused, unless it is a bracket or non-ASCII, so that a placeholder left in the address is
   * noticed at once.
   *
   * @param name the member, for the failure
   * @throws InvalidValueException if it is not http or https with a host, too long, or contains an
   *     invalid character; correct it
   */
  public static URI called(String name, String text) {
    InvalidValueException.ifLonger(name, text, MAX_LENGTH);
    var strict = HttpUrlText.parse(name, text.strip()).strict(name);
    InvalidValueException.ifLonger(name, strict, MAX_LENGTH);
    var url = uri(name, strict);
    if (!isCallable(url)) {
      throw notUsable(name);
    }
    return url;
  }

  private static URI uri(String name, String escaped) {
    try {
      return URI.create(escaped);
    } catch (IllegalArgumentException e) {
      throw notUsable(name);
    }
  }

  private static InvalidValueException notUsable(String name) {
    return new InvalidValueException(name, "no usable host", "an http or https URL");
  }

  /** Returns user and password in an address, still percent-encoded; empty if there are none. */
  public static Optional<String> login(URI url) {
    var authority = url.getRawAuthority();
    var at = authority == null ? -1 : authority.lastIndexOf('@');
    return at < 0 ? Optional.empty() : Optional.of(authority.substring(0, at));
  }

  /** Returns the same address without user and password, which may be shown and logged. */
  public static URI withoutLogin(URI url) {
    var login = login(url);
    return login.isEmpty() ? url : URI.create(url.toString().replaceFirst("//[^/?#]*@", "//"));
  }

  /**
   * Returns the same address with user and password.
   *
   * @param login as {@link #login} returned it
   */
  public static URI withLogin(URI url, String login) {
    var text = url.toString();
    var start = text.indexOf("//") + 2;
    return URI.create(text.substring(0, start) + login + "@" + text.substring(start));
  }

  /** Returns whether a URL is one of http or https with a host. */
  public static boolean isCallable(URI url) {
    var port = port(url);
    return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
        && port != 0
        && port <= MAX_PORT;
  }

  /** Returns the port, -1 if there is none, 0 if there is no host. */
  private static int port(URI url) {
    if (url.getHost() != null) {
      return url.getPort();
    }
    var authority = url.getRawAuthority();
    var matcher = HOST_WITH_UNDERSCORE.matcher(authority == null ? "" : authority);
    if (!matcher.matches()) {
      return 0;
    }
    var port = matcher.group(1);
    return port == null || port.isEmpty() ? -1 : Integer.parseInt(port);
  }
}
