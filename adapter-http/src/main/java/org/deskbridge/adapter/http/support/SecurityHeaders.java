package org.deskbridge.adapter.http.support;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;

/** What every answer says to browsers, unless it says something else itself, as pages do. */
public final class SecurityHeaders {

  /** The headers by name. An answer that is no page needs nothing, and stands in no frame. */
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

  /** Adds what is missing. */
  static void complete(MultivaluedMap<String, Object> headers) {
    DEFAULTS.forEach(
        (name, value) -> {
          if (!headers.containsKey(name)) {
            headers.putSingle(name, value);
          }
        });
  }
}
