package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.callbacks.Callback;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.SessionJson;
import org.deskbridge.adapter.http.wire.StartJson;

/** The sessions of a partner (contract 2, /sessions). */
@Path("G2A/rest/v1/sessions")
@Tag(name = "Sessions")
public final class SessionsResource {

  private final SupportDesk desk;
  private final CallerAuthenticator callers;
  private final URI publicUrl;
  private final InstantSource clock;

  SessionsResource(
      SupportDesk desk, CallerAuthenticator callers, URI publicUrl, InstantSource clock) {
    this.desk = desk;
    this.callers = callers;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Requests a session. */
  @POST
  @Operation(
      operationId = "requestSession",
      summary = "Start a screen-sharing session",
      description =
          """
          Open the `launchUrl` of the answer in the technician's browser. The session gets its \
          `sessionId` when the technician starts it; until then `sessionToken` names it.

          With `machineUuid` the session is unattended, without it a customer joins by a link or \
          a code.""")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      description =
          "Makes the call safe to repeat: within 24 hours the same key gets the first "
              + "answer again.",
      schema = @Schema(type = "string", maxLength = 255),
      example = "ticket-4711-1")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SessionRequestReader.class),
              examples = {
                @ExampleObject(
                    name = "attended",
                    description = "A customer joins by a link or a code.",
                    ref = "#/components/examples/Attended"),
                @ExampleObject(
                    name = "unattended",
                    description = "Nobody sits at the machine.",
                    ref = "#/components/examples/Unattended")
              }))
  @ApiResponse(
      responseCode = "200",
      description = "The session can be started.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StartJson.class),
              examples =
                  @ExampleObject(
                      name = "started",
                      description = "Not started yet.",
                      ref = "#/components/examples/Started")))
  @ApiResponse(responseCode = "404", ref = "NotFound")
  @ApiResponse(responseCode = "422", ref = "KeyUsedBefore")
  @Callback(name = "sessionStatus", ref = "SessionStatus")
  @CallWithBody
  @CallWithToken
  public Response request(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Parameter(hidden = true) InputStream bodyBytes) {
    var sent = callers.withBody(headers, uri, bodyBytes);
    var request =
        SessionRequestReader.from(sent.body())
            .toRequest(headers.getHeaderString("Idempotency-Key"));
    var requested = desk.requestSession().request(sent.caller(), request);
    return Json.answer(StartJson.WRITER, StartJson.of(requested.token(), publicUrl));
  }

  /** Shows one session. */
  @GET
  @Path("{session}")
  @Operation(
      operationId = "showSession",
      summary = "Show one session",
      description = "A session can be shown for at least 30 days after its end.")
  @ApiResponse(
      responseCode = "200",
      description = "The session.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SessionJson.class),
              examples = {
                @ExampleObject(
                    name = "complete",
                    description = "After its end.",
                    ref = "#/components/examples/Complete"),
                @ExampleObject(
                    name = "notStarted",
                    description = "Requested a moment ago.",
                    ref = "#/components/examples/NotStarted")
              }))
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
    var view = desk.getSession().show(caller, name);
    return Json.answer(
        SessionJson.WRITER, SessionJson.from(view, SessionJson.Form.SINGLE, publicUrl));
  }

  /** Lists the screen-sharing sessions of a stretch of time. */
  @GET
  @Operation(
      operationId = "listSessions",
      summary = "List sessions",
      description =
          "The list leaves out notes, collaborators and machines. Without `limit` the whole "
              + "stretch of time comes at once.")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "sessionType",
      required = true,
      description = "There is one type. Upper and lower case are the same.",
      schema = @Schema(type = "string", allowableValues = "SCREEN_SHARING"))
  @SessionListParameters.Documented
  @CallWithToken
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    SessionRequestReader.checkType(query.text("sessionType"));
    var list =
        SessionListWriter.of(
            desk,
            caller,
            SessionListParameters.from(query, clock.instant()),
            SessionJson.Form.LISTED,
            publicUrl);
    return Response.ok(list, MediaType.APPLICATION_JSON_TYPE).build();
  }
}
