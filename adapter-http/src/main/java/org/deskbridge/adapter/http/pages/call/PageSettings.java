package org.deskbridge.adapter.http.pages.call;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the pages.
 *
 * @param publicUrl the address of the service for browsers, without a path
 * @param allowedOrigins the foreign origins that may show our pages in a frame
 * @param iceServers the STUN and TURN servers for connections between browsers
 * @param turnSecret shared with the TURN servers; absent if they need none or fixed credentials
 */
public record PageSettings(
    URI publicUrl,
    List<String> allowedOrigins,
    List<IceServer> iceServers,
    @Nullable String turnSecret) {

  public PageSettings {
    allowedOrigins = List.copyOf(allowedOrigins);
    iceServers = List.copyOf(iceServers);
  }

  /** Returns whether browsers use TLS. */
  boolean isSecure() {
    return "https".equals(publicUrl.getScheme());
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "PageSettings[%s]".formatted(publicUrl);
  }
}
