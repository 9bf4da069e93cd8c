package org.deskbridge.adapter.http.support;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;

/** Default security headers of every response; pages set their own. */
public final class SecurityHeaders {

  /** The headers by name. A response that is no page loads nothing, and is shown in no frame. */
  public static final Map<String, String> DEFAULTS =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy",
          "no-referrer",
          HttpHeaders.CACHE_CONTROL,
          "no-store");

  private SecurityHeaders() {}

  /** Adds the missing headers. */
  static void complete(MultivaluedMap<String, Object> headers) {
    DEFAULTS.forEach(
        (name, value) -> {
          if (!headers.containsKey(name)) {
            headers.putSingle(name, value);
          }
        });
  }
}
