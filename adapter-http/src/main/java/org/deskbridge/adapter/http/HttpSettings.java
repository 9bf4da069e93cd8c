package org.deskbridge.adapter.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.deskbridge.adapter.http.pages.call.IceServer;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the service over HTTP.
 *
 * @param publicUrl the address of the service for browsers and partners: scheme, host and port, no
 *     path
 * @param iceServers the STUN and TURN servers for connections between browsers
 * @param turnSecret shared with the TURN servers, so that each page gets short-lived credentials of
 *     its own (coturn: use-auth-secret); absent if the servers need none or fixed ones
 * @param allowedOrigins the foreign origins that may call the API and show our pages in a frame
 * @param forbiddenForBadTokens whether the API answers 403 instead of 401 to a bad token, as the
 *     original host did in its last years
 * @param passwordGrant whether applications may get tokens for a password
 * @param trustedProxies whose {@code X-Forwarded-For} is believed; without a proxy of ours in front
 *     none
 */
public record HttpSettings(
    URI publicUrl,
    List<IceServer> iceServers,
    @Nullable String turnSecret,
    List<String> allowedOrigins,
    boolean forbiddenForBadTokens,
    boolean passwordGrant,
    RateLimits rateLimits,
    TrustedProxies trustedProxies) {

  /** Creates the settings; the failure for an invalid one names it. */
  public HttpSettings {
    requireNonNull(rateLimits, "rateLimits");
    requireNonNull(trustedProxies, "trustedProxies");
    publicUrl = origin("publicUrl", publicUrl.toString());
    iceServers = List.copyOf(iceServers);
    allowedOrigins =
        allowedOrigins.stream().map(each -> origin("allowedOrigins", each).toString()).toList();
  }

  /** Returns the default settings. */
  public static HttpSettings of(URI publicUrl) {
    return new HttpSettings(
        publicUrl,
        List.of(),
        null,
        List.of(),
        false,
        false,
        RateLimits.DEFAULT,
        TrustedProxies.NONE);
  }

  private static URI origin(String name, String text) {
    var url = URI.create(text);
    var scheme = url.getScheme();
    var isHttp = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    var path = url.getRawPath();
    if (!isHttp
        || url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null
        || !(path == null || path.isEmpty() || path.equals("/"))) {
      throw new InvalidValueException(
          name, text, "scheme and host, such as https://support.example.com");
    }
    // Browsers write an origin without the default port of its scheme.
    var isUsualPort = url.getPort() == ("https".equalsIgnoreCase(scheme) ? 443 : 80);
    return URI.create(
        (scheme + "://" + url.getHost()).toLowerCase(Locale.ROOT)
            + (url.getPort() < 0 || isUsualPort ? "" : ":" + url.getPort()));
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "HttpSettings[%s]".formatted(publicUrl);
  }
}
