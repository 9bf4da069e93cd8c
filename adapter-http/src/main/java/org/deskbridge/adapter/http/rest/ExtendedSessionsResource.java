package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.SessionJson;

/** The sessions of a partner with all of their details (contract 2, /extendedsessions). */
@Path("G2A/rest/v1/extendedsessions")
public final class ExtendedSessionsResource {

  private final Deskbridge desk;
  private final CallerAuthenticator callers;
  private final URI publicUrl;
  private final InstantSource clock;

  ExtendedSessionsResource(
      Deskbridge desk, CallerAuthenticator callers, URI publicUrl, InstantSource clock) {
    this.desk = desk;
    this.callers = callers;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Lists the sessions of a period, of every type. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var list =
        SessionListWriter.of(
            desk,
            caller,
            SessionListParameters.withPages(query, clock.instant()),
            SessionJson.Form.EXTENDED,
            publicUrl);
    return Response.ok(list, MediaType.APPLICATION_JSON_TYPE).build();
  }
}
