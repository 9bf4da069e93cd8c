package org.deskbridge.adapter.http.support;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads addresses as proxies and servers write them, without ever looking up a name. */
final class IpLiteral {

  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String PORT = "(?::[0-9]{1,5})?";

  /** Java looks up what is not exactly this. */
  private static final Pattern IPV4 =
      Pattern.compile("(" + BYTE + "(?:\\." + BYTE + "){3})" + PORT);

  /** Java refuses what has a colon and is no address. */
  private static final Pattern IPV6 = Pattern.compile("([0-9A-Fa-f]*:[0-9A-Fa-f:.]*)(?:%[^\\]]*)?");

  private static final Pattern IPV6_IN_BRACKETS = Pattern.compile("\\[" + IPV6 + "]" + PORT);

  private IpLiteral() {}

  /**
   * Returns the address in a text such as {@code 192.0.2.1}, {@code 192.0.2.1:4711}, {@code ::1} or
   * {@code [fe80::1%eth0]:4711}; null for any other text. An IPv4 address within IPv6 ({@code
   * ::ffff:192.0.2.1}) is that IPv4 address.
   */
  static @Nullable InetAddress parse(String text) {
    for (var form : new Pattern[] {IPV4, IPV6, IPV6_IN_BRACKETS}) {
      var matcher = form.matcher(text);
      if (matcher.matches()) {
        return address(matcher.group(1));
      }
    }
    return null;
  }

  private static @Nullable InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
