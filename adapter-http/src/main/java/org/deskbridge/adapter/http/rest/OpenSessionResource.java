package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.http.support.RateLimiter;
import org.deskbridge.adapter.http.support.RequestFilter;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.StartJson;
import org.deskbridge.session.TicketRef;

/** Starts a session in the browser of whoever comes (contract 2, GET /session). */
@Path("G2A/rest/v1/session")
@Tag(name = "Sessions")
public final class OpenSessionResource {

  private static final String COMPACT = "iFrame";

  private final SupportDesk desk;
  private final URI publicUrl;
  private final RateLimiter limiter;

  OpenSessionResource(SupportDesk desk, URI publicUrl, RateLimiter limiter) {
    this.desk = desk;
    this.publicUrl = publicUrl;
    this.limiter = limiter;
  }

  /** Requests a session for whoever signs in, and leads there. */
  @GET
  @Operation(
      operationId = "openSession",
      summary = "Start an attended session in the browser",
      description =
          """
          Make this the address of a link, a popup or a frame. It needs no token: the technician \
          signs in on the page that it leads to, and owns the session then. A session that nobody \
          starts is forgotten after a day.""")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "sessionType",
      required = true,
      description = "There is one type. Upper and lower case are the same.",
      schema = @Schema(type = "string", allowableValues = "screen_sharing"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "layout",
      description =
          "`iFrame` for the compact page, which fits a frame or popup of 600×500. Absent "
              + "for the full window.",
      schema = @Schema(type = "string", allowableValues = "iFrame"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "partnerObject",
      description = "The id of the ticket.",
      schema = @Schema(type = "string", maxLength = 512),
      example = "INC-17")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "partnerObjectUrl",
      description = "The address of the ticket, for the technician.",
      schema = @Schema(type = "string", format = "uri", maxLength = 2048))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "sessionStatusCallbackUrl",
      description = "Hears every change of status; see `POST /sessions`.",
      schema = @Schema(type = "string", format = "uri", maxLength = 2048))
  @ApiResponse(
      responseCode = "302",
      description = "The way to the launch page of the new session.",
      headers = @Header(name = "Location", ref = "Location"))
  @ApiResponse(responseCode = "400", ref = "InvalidParameter")
  @ApiResponse(responseCode = "405", ref = "MethodNotAllowed")
  @ApiResponse(responseCode = "429", ref = "TooManyRequests")
  @ApiResponse(responseCode = "500", ref = "InternalError")
  @ApiResponse(responseCode = "503", ref = "Unavailable")
  public Response offer(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    SessionRequestReader.checkType(query.text("sessionType"));
    var ticket = TicketRef.of(query.text("partnerObject"), query.text("partnerObjectUrl"));
    var callbackUrl = SessionRequestReader.callbackUrl(query.text("sessionStatusCallbackUrl"));
    limiter.take(RequestFilter.address(headers));
    var token = desk.requestAnonymousSession().offer(ticket.orElse(null), callbackUrl);
    var layout = COMPACT.equalsIgnoreCase(query.text("layout")) ? "&layout=" + COMPACT : "";
    return found(StartJson.launchUrl(token, publicUrl) + layout);
  }

  /** Answers link checkers, without a session for each of them. */
  @HEAD
  @Operation(hidden = true)
  public Response check(@Context UriInfo uri) {
    SessionRequestReader.checkType(Query.of(uri).text("sessionType"));
    return found(publicUrl + "/launch");
  }

  private static Response found(String location) {
    return Response.status(Response.Status.FOUND).location(URI.create(location)).build();
  }
}
