package org.deskbridge.adapter.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.deskbridge.adapter.http.pages.call.IceServer;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * How the service shows itself over HTTP.
 *
 * @param publicUrl where browsers and partners reach the service: scheme, host and port, no path
 * @param iceServers what the two browsers may use to reach each other
 * @param turnSecret shared with the TURN servers, so that each page gets credentials of its own
 *     that soon expire (coturn: use-auth-secret); absent if the servers need none or fixed ones
 * @param allowedOrigins which foreign pages may call the API and show our pages in a frame
 * @param forbiddenForBadTokens whether the API answers 403 instead of 401 to a bad token, as the
 *     original host did in its last years
 * @param passwordGrant whether applications may get tokens for a password
 * @param behindProxy whether a proxy of ours stands in front, so that the last address in {@code
 *     X-Forwarded-For} is the one to believe
 */
public record HttpSettings(
    URI publicUrl,
    List<IceServer> iceServers,
    @Nullable String turnSecret,
    List<String> allowedOrigins,
    boolean forbiddenForBadTokens,
    boolean passwordGrant,
    RateLimits rateLimits,
    boolean behindProxy) {

  /** Takes the settings; a wrong one is refused by name. */
  public HttpSettings {
    requireNonNull(rateLimits, "rateLimits");
    publicUrl = origin("publicUrl", publicUrl.toString());
    iceServers = List.copyOf(iceServers);
    allowedOrigins =
        allowedOrigins.stream().map(each -> origin("allowedOrigins", each).toString()).toList();
  }

  /** Returns the settings of a service that nobody has adapted. */
  public static HttpSettings of(URI publicUrl) {
    return new HttpSettings(
        publicUrl, List.of(), null, List.of(), false, false, RateLimits.DEFAULT, false);
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
      throw new InvalidValueException(name, text, "such as https://support.example.com");
    }
    // As browsers write an origin: without the port that the scheme implies.
    var isUsualPort = url.getPort() == ("https".equalsIgnoreCase(scheme) ? 443 : 80);
    return URI.create(
        (scheme + "://" + url.getHost()).toLowerCase(Locale.ROOT)
            + (url.getPort() < 0 || isUsualPort ? "" : ":" + url.getPort()));
  }

  /** Shows what is fit for logs. */
  @Override
  public String toString() {
    return "HttpSettings[%s]".formatted(publicUrl);
  }
}
