package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.TranscriptJson;

/** What was said in a session (contract 2, GET /sessions/{sessionId}/events). */
@Path("G2A/rest/v1/sessions/{session}/events")
@Tag(name = "Sessions")
public final class TranscriptResource {

  private final SupportDesk desk;
  private final CallerAuthenticator callers;

  TranscriptResource(SupportDesk desk, CallerAuthenticator callers) {
    this.desk = desk;
    this.callers = callers;
  }

  /** Shows the transcript as it stands. */
  @GET
  @Operation(
      operationId = "showTranscript",
      summary = "Show what was said in a session",
      description = "The chat as it stands. Answers 404 when nothing was said.")
  @ApiResponse(
      responseCode = "200",
      description = "The transcript.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TranscriptJson.class),
              examples =
                  @ExampleObject(
                      name = "transcript",
                      description = "After the end.",
                      ref = "#/components/examples/Transcript")))
  @ApiResponse(responseCode = "404", ref = "NotFound")
  @CallWithToken
  public Response show(
      @Parameter(
              description = "The `sessionId`, the `sessionToken` or the `sessionStartToken`.",
              example = "s7k2m9x4qp")
          @PathParam("session")
          String name,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    var caller = callers.of(headers, Query.of(uri));
    var transcript = desk.getTranscript().show(caller, name);
    return Response.ok(TranscriptJson.stream(transcript), MediaType.APPLICATION_JSON_TYPE).build();
  }
}
