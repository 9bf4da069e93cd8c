package org.deskbridge.adapter.http.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.deskbridge.adapter.http.pages.call.PageSettings;

/** Serves the pages and their files, with nothing from other origins (strict CSP). */
@Path("")
public final class PagesResource {

  private final WebFiles files = new WebFiles();
  private final String contentSecurityPolicy;

  PagesResource(PageSettings settings) {
    this.contentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors "
            + String.join(" ", "'self'", String.join(" ", settings.allowedOrigins())).strip();
  }

  /** Serves the technician's page. */
  @GET
  @Path("launch")
  public Response launch(@Context Request request) {
    return serve("launch.html", request);
  }

  /** Serves the customer's page with its form for the code. */
  @GET
  @Path("join")
  public Response join(@Context Request request) {
    return serve("join.html", request);
  }

  /** Serves the customer's page for a code or token in its address. */
  @GET
  @Path("join/{code}")
  public Response joinByLink(@Context Request request) {
    return serve("join.html", request);
  }

  /** Serves the page that tests a device. */
  @GET
  @Path("check")
  public Response check(@Context Request request) {
    return serve("check.html", request);
  }

  /** Serves the page with the recordings of the session in its address. */
  @GET
  @Path("recordings/{session}")
  public Response recordings(@Context Request request) {
    return serve("recordings.html", request);
  }

  /** Serves the description of the API: openapi.yaml as JSON. */
  @GET
  @Path("openapi.json")
  public Response openApi(@Context Request request) {
    return serve("openapi.json", request);
  }

  /** Serves the page that shows the description, and lets a reader make calls. */
  @GET
  @Path("docs")
  public Response docs(@Context Request request) {
    return serve("docs.html", request);
  }

  /** Serves a file of the pages. */
  @GET
  @Path("web/{path: .+}")
  public Response asset(@PathParam("path") String path, @Context Request request) {
    return serve(path, request);
  }

  private Response serve(String path, Request request) {
    var file = files.file(path).orElseThrow(NotFoundException::new);
    var tag = new EntityTag(file.hash());
    var unchanged = request.evaluatePreconditions(tag);
    var answer = unchanged == null ? Response.ok(file.content(), file.mediaType()) : unchanged;
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header("Content-Security-Policy", contentSecurityPolicy)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("Permissions-Policy", "display-capture=(self)")
        .build();
  }
}
