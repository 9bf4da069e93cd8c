package org.deskbridge.adapter.http.oauth;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.deskbridge.adapter.http.support.OauthErrors;
import org.deskbridge.adapter.http.wire.Query;

/** Issues tokens by RFC 6749 (contract 4, /oauth/v2/token). */
@Path("oauth/v2/token")
public final class TokenResource {

  private final TokenEndpoint endpoint;

  TokenResource(TokenEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Issues tokens for parameters in the form. */
  @POST
  public Response post(@Context HttpHeaders headers, InputStream body) {
    return answer(endpoint, headers, body);
  }

  static Response answer(TokenEndpoint endpoint, HttpHeaders headers, InputStream body) {
    return OauthResources.isForm(headers)
        ? endpoint.answer(headers, Query.ofForm(body))
        : OauthErrors.STANDARD.answer(
            400, "invalid_request", "Content-Type: not application/x-www-form-urlencoded");
  }
}
