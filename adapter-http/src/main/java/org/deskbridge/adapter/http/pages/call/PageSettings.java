package org.deskbridge.adapter.http.pages.call;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the pages.
 *
 * @param publicUrl where browsers reach the service, without a path
 * @param allowedOrigins which foreign pages may show ours in a frame
 * @param iceServers what two browsers may use to reach each other
 * @param turnSecret shared with the TURN servers; absent if they need none or fixed credentials
 */
public record PageSettings(
    URI publicUrl,
    List<String> allowedOrigins,
    List<IceServer> iceServers,
    @Nullable String turnSecret) {

  /** Creates the settings. */
  public PageSettings {
    allowedOrigins = List.copyOf(allowedOrigins);
    iceServers = List.copyOf(iceServers);
  }

  /** Returns whether browsers reach the service over TLS. */
  boolean isSecure() {
    return "https".equals(publicUrl.getScheme());
  }

  /** Shows what is fit for logs. */
  @Override
  public String toString() {
    return "PageSettings[%s]".formatted(publicUrl);
  }
}
