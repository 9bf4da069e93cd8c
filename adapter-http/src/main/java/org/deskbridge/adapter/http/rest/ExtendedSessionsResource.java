package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.SessionJson;

/** The sessions of a partner with all that is known of them (contract 2, /extendedsessions). */
@Path("G2A/rest/v1/extendedsessions")
@Tag(name = "Sessions")
public final class ExtendedSessionsResource {

  private final SupportDesk desk;
  private final CallerAuthenticator callers;
  private final URI publicUrl;
  private final InstantSource clock;

  ExtendedSessionsResource(
      SupportDesk desk, CallerAuthenticator callers, URI publicUrl, InstantSource clock) {
    this.desk = desk;
    this.callers = callers;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Lists the sessions of a stretch of time, of every type. */
  @GET
  @Operation(
      operationId = "listExtendedSessions",
      summary = "List sessions with all that is known of them",
      description = "Sessions of every type, with their notes and machines.")
  @SessionListParameters.Documented
  @Parameter(
      in = ParameterIn.QUERY,
      name = "size",
      description = "The most sessions on a page, for clients that count pages.",
      schema =
          @Schema(
              type = "integer",
              format = "int32",
              minimum = "1",
              maximum = "1000",
              defaultValue = "100"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "page",
      description =
          "Which page, the first being 0, for clients that count pages. At most 10,000 sessions "
              + "can come before it; further on, follow `nextCursor`.",
      schema = @Schema(type = "integer", format = "int32", minimum = "0", defaultValue = "0"))
  @CallWithToken
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
