package org.deskbridge.app.demo;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;

/** The helpdesk's page and its files. */
@Path("/helpdesk")
public final class HelpdeskPages {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  HelpdeskPages() {}

  /** Returns the page. */
  @GET
  public Response page() throws IOException {
    return file("helpdesk.html");
  }

  /** Returns the page for the ticket in its address. */
  @GET
  @Path("tickets/{id}")
  public Response ticket() throws IOException {
    return file("helpdesk.html");
  }

  /** Returns a file of the page. */
  @GET
  @Path("web/{name: [a-z0-9/-]+\\.(css|js|svg)}")
  public Response part(@PathParam("name") String name) throws IOException {
    return file(name);
  }

  private static Response file(String name) throws IOException {
    try (var file = HelpdeskPages.class.getResourceAsStream("web/" + name)) {
      if (file == null) {
        throw new NotFoundException();
      }
      return Response.ok(file.readAllBytes(), TYPES.get(name.substring(name.indexOf('.') + 1)))
          .header("Content-Security-Policy", POLICY)
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .header("Cache-Control", "no-cache")
          .build();
    }
  }
}
