package org.deskbridge.adapter.http.oauth;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.deskbridge.adapter.http.internal.Query;

/** Gives tokens as RFC 6749 has it (contract 4, /oauth/v2/token). */
@Path("oauth/v2/token")
public final class TokenResource {

  private final TokenEndpoint endpoint;

  TokenResource(TokenEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Gives tokens for what the form says. */
  @POST
  public Response post(@Context HttpHeaders headers, InputStream body) {
    if (!OauthResources.isForm(headers)) {
      return TokenEndpoint.error(
          400, "invalid_request", "Content-Type: not application/x-www-form-urlencoded");
    }
    return endpoint.answer(headers, Query.ofForm(body), "username", true, TokenJson::current);
  }
}
