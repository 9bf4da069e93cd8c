package org.deskbridge.app.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskbridge.adapter.http.pages.call.IceServer;
import org.deskbridge.error.UnavailableException;

/** Tells operators that pictures need a relay between networks. */
final class RelayAdvice {

  private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[.*]");

  private RelayAdvice() {}

  /**
   * Returns what is missing, empty if there is a TURN server, or if all browsers are in the network
   * of the server.
   */
  static Optional<String> of(URI publicUrl, List<IceServer> servers) {
    var host = String.valueOf(publicUrl.getHost());
    if (servers.stream().anyMatch(IceServer::isTurn) || isLocal(host)) {
      return Optional.empty();
    }
    return Optional.of(
        "no TURN server is set: where a network is strict, technicians do not see the screen of"
            + " their customer. Run one, as the README says under TURN, and name it:"
            + " --ice-servers turn:"
            + host
            + ":3478 --turn-secret SECRET");
  }

  private static boolean isLocal(String host) {
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return true;
    }
    if (!ADDRESS.matcher(host).matches()) {
      return false;
    }
    try {
      var address = InetAddress.getByName(host);
      return address.isLoopbackAddress()
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress();
    } catch (UnknownHostException e) {
      throw new UnavailableException("public-url: %s is no address".formatted(host), e);
    }
  }
}
