package org.deskbridge.adapter.http.support;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.deskbridge.adapter.http.wire.ErrorJson;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.OauthErrorJson;
import org.jspecify.annotations.Nullable;

/** The errors of the token endpoints (contract 4). */
public enum OauthErrors {

  /** The form of RFC 6749, section 5.2, for current clients. */
  STANDARD,

  /**
   * With the members of contract 1 in addition: older clients treat any other response as success.
   */
  LEGACY;

  /** Returns the form for an address under {@code /oauth/}. */
  static OauthErrors of(UriInfo uri) {
    return RequestFilter.isForCurrentClients(uri) ? STANDARD : LEGACY;
  }

  /** Returns an error response. */
  public Response answer(int status, String error, String description) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache")
        .entity(bytes(error, description, code(error)))
        .build();
  }

  private static String code(String error) {
    return switch (error) {
      case "invalid_client", "invalid_grant" -> "AccessDenied";
      default -> "InvalidParameter";
    };
  }

  /**
   * Returns the body of an error that is not about tokens. The standard leaves these to HTTP, so
   * the codes are those of its section 4.1.2.1.
   */
  byte[] bytes(int status, ErrorJson error) {
    var word =
        switch (status) {
          case 429, 503 -> "temporarily_unavailable";
          default -> status < 500 ? "invalid_request" : "server_error";
        };
    return bytes(word, error.message(), error.code());
  }

  private byte[] bytes(String error, @Nullable String description, @Nullable String code) {
    return Json.bytes(
        OauthErrorJson.WRITER,
        this == LEGACY
            ? new OauthErrorJson(error, description, code, description)
            : new OauthErrorJson(error, description, null, null));
  }
}
