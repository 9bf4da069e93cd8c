package org.deskbridge.callback;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * The host and port that a callback goes to. Receivers on one host share its failures: if it hangs,
 * all of them hang.
 *
 * @param value such as {@code desk.example:443}, in lower case; empty if an address names no host
 */
public record ReceiverHost(String value) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  public ReceiverHost {
    requireNonNull(value, "value");
  }

  /** Returns the host of an address, without a user before it. */
  public static ReceiverHost of(URI address) {
    var authority = address.getRawAuthority();
    if (authority == null) {
      return new ReceiverHost("");
    }
    var host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(ROOT);
    return new ReceiverHost(namesPort(host) ? host : host + ":" + usualPort(address));
  }

  /** An IPv6 address has colons of its own, within brackets. */
  private static boolean namesPort(String host) {
    return host.lastIndexOf(':') > host.lastIndexOf(']');
  }

  private static int usualPort(URI address) {
    return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
  }

  @Override
  public String toString() {
    return value;
  }
}
