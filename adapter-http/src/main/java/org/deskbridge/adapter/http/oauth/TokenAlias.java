package org.deskbridge.adapter.http.oauth;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The same as {@link TokenResource} under the path that current clients use (contract 4). */
@Path("oauth/token")
public final class TokenAlias {

  private final TokenEndpoint endpoint;

  TokenAlias(TokenEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Issues tokens for parameters in the form. */
  @POST
  public Response post(@Context HttpHeaders headers, InputStream body) {
    return TokenResource.answer(endpoint, headers, body);
  }
}
