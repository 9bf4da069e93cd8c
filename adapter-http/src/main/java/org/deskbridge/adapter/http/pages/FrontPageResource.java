package org.deskbridge.adapter.http.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Serves the page at the root of the host: the ways in for customers and for technicians. */
@Path("/")
public final class FrontPageResource {

  private final WebResponses web;

  FrontPageResource(WebResponses web) {
    this.web = web;
  }

  /** Serves the page. */
  @GET
  public Response front(@Context Request request, @Context HttpHeaders headers) {
    return web.of("front.html", null, request, headers);
  }
}
