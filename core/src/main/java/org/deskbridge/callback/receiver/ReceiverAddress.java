package org.deskbridge.callback.receiver;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * Where callbacks of an account go: scheme, host, port and path of an address. Query, user and
 * password are no part of it, as they may be secret and differ from session to session.
 *
 * @param value such as {@code https://desk.example/callbacks}
 */
public record ReceiverAddress(String value) {

  public ReceiverAddress {
    requireNonNull(value, "value");
  }

  /** Returns the receiver at an address of a callback. */
  public static ReceiverAddress of(URI url) {
    var scheme = String.valueOf(url.getScheme()).toLowerCase(ROOT);
    var path = url.getRawPath();
    var shown = path == null || path.isEmpty() ? "/" : path;
    return new ReceiverAddress(scheme + "://" + host(scheme, url.getRawAuthority()) + shown);
  }

  /** The usual port is left out, whether it was named or not. */
  private static String host(String scheme, String authority) {
    var named = String.valueOf(authority);
    var host = named.substring(named.lastIndexOf('@') + 1).toLowerCase(ROOT);
    return host.replaceFirst(scheme.equals("https") ? ":(443)?$" : ":(80)?$", "");
  }

  @Override
  public String toString() {
    return value;
  }
}
