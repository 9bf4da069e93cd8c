package org.deskbridge.adapter.http.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Serves the pages and their files. */
@Path("")
public final class PagesResource {

  private final WebResponses web;

  PagesResource(WebResponses web) {
    this.web = web;
  }

  /** Serves the technician's page. */
  @GET
  @Path("launch")
  public Response launch(@Context Request request, @Context HttpHeaders headers) {
    return page("launch.html", request, headers);
  }

  /** Serves the customer's page with its form for the code. */
  @GET
  @Path("join")
  public Response join(@Context Request request, @Context HttpHeaders headers) {
    return page("join.html", request, headers);
  }

  /** Serves the customer's page for a code or token in its address. */
  @GET
  @Path("join/{code}")
  public Response joinByLink(@Context Request request, @Context HttpHeaders headers) {
    return page("join.html", request, headers);
  }

  /** Serves the page that tests a device. */
  @GET
  @Path("check")
  public Response check(@Context Request request, @Context HttpHeaders headers) {
    return page("check.html", request, headers);
  }

  /** Serves the page with the recordings of the session in its address. */
  @GET
  @Path("recordings/{session}")
  public Response recordings(@Context Request request, @Context HttpHeaders headers) {
    return page("recordings.html", request, headers);
  }

  /** Serves the description of the API: openapi.yaml as JSON. */
  @GET
  @Path("openapi.json")
  public Response openApi(@Context Request request, @Context HttpHeaders headers) {
    return page("openapi.json", request, headers);
  }

  /** Serves the page that shows the description, and lets a reader make calls. */
  @GET
  @Path("docs")
  public Response docs(@Context Request request, @Context HttpHeaders headers) {
    return page("docs.html", request, headers);
  }

  /** Serves a file of the pages. */
  @GET
  @Path("web/{path: .+}")
  public Response asset(
      @PathParam("path") String path,
      @QueryParam("v") @Nullable String version,
      @Context Request request,
      @Context HttpHeaders headers) {
    return web.of(path, version, request, headers);
  }

  private Response page(String path, Request request, HttpHeaders headers) {
    return web.of(path, null, request, headers);
  }
}
