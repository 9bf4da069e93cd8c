package org.deskbridge.ticket;

import java.net.URI;
import java.util.regex.Pattern;

/** Tells at which addresses a partner can be called. */
public final class PartnerAddress {

  private static final int MAX_PORT = 65_535;

  /** What {@link URI} takes for no host, because of an underscore; containers have such names. */
  private static final Pattern HOST_WITH_UNDERSCORE =
      Pattern.compile("(?:[^@]*@)?(?=[^:]*_)\\w(?:[\\w.-]*\\w)?(?::([0-9]{0,5}))?");

  private PartnerAddress() {}

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
