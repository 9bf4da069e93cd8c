package org.deskbridge.adapter.http.pages.call;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/**
 * Refuses requests that a foreign page makes a browser send. As every call must declare JSON, too,
 * no such page can act with our cookies.
 */
@SameOrigin
public final class SameOriginFilter implements ContainerRequestFilter {

  private final String publicOrigin;

  public SameOriginFilter(URI publicUrl) {
    this.publicOrigin = publicUrl.toString();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var site = request.getHeaderString("Sec-Fetch-Site");
    var origin = request.getHeaderString("Origin");
    if ((site != null && !site.equals("same-origin"))
        || (origin != null
            && !isOwn(origin, String.valueOf(request.getHeaderString(HttpHeaders.HOST))))) {
      throw new RejectedException(
          ErrorCode.REQUEST_FOREIGN_ORIGIN,
          "Origin: another one (expected: the pages of this service)");
    }
  }

  /** The service may have other names than the public one, for example in a LAN. */
  private boolean isOwn(String origin, String host) {
    return origin.equals(publicOrigin)
        || origin.equalsIgnoreCase("http://" + host)
        || origin.equalsIgnoreCase("https://" + host);
  }
}
