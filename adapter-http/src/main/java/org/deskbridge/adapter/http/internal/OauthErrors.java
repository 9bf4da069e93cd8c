package org.deskbridge.adapter.http.internal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The errors of the token endpoints: RFC 6749, section 5.2 (contract 4). */
public final class OauthErrors {

  private OauthErrors() {}

  /** Returns the answer that says what is wrong. */
  public static Response answer(int status, String error, String description) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache")
        .entity(bytes(error, description))
        .build();
  }

  /**
   * Returns the body of an error that is not about tokens. The standard leaves these to HTTP, so
   * the words are those that its section 4.1.2.1 has for them.
   */
  static byte[] bytes(int status, String description) {
    return bytes(
        switch (status) {
          case 429, 503 -> "temporarily_unavailable";
          default -> status < 500 ? "invalid_request" : "server_error";
        },
        description);
  }

  private static byte[] bytes(String error, String description) {
    return Json.bytes(OauthErrorJson.WRITER, new OauthErrorJson(error, description));
  }
}
