package org.deskbridge.adapter.http.oauth;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.deskbridge.adapter.http.wire.Query;

/** Issues tokens to older applications (contract 4, /oauth/access_token). */
@Path("oauth/access_token")
public final class LegacyTokenResource {

  private final TokenEndpoint endpoint;

  LegacyTokenResource(TokenEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Issues tokens for parameters in the address. */
  @GET
  public Response get(@Context HttpHeaders headers, @Context UriInfo uri) {
    return answer(headers, Query.of(uri));
  }

  /** Issues tokens for parameters in the form or the address. */
  @POST
  public Response post(@Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
    var query = Query.of(uri);
    return answer(headers, OauthResources.isForm(headers) ? Query.ofForm(body).or(query) : query);
  }

  private Response answer(HttpHeaders headers, Query parameters) {
    return endpoint.answer(headers, parameters);
  }
}
