package org.deskbridge.app.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.deskbridge.adapter.http.HttpApi;

/** Adds the headers of the service to responses of the server's own resources. */
final class SecurityHeadersFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var headers = response.getHeaders();
    HttpApi.securityHeaders()
        .forEach(
            (name, value) -> {
              if (!headers.containsKey(name)) {
                headers.putSingle(name, value);
              }
            });
  }
}
