package org.deskbridge.adapter.http.rest;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.callbacks.Callback;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.SystemLinkJson;

/** How helpdesks can be asked about their tickets (contract 2, /systemLinks). */
@Path("G2A/rest/v1/systemLinks")
@Tag(name = "Ticket links")
public final class SystemLinksResource {

  private static final ObjectWriter DONE_WRITER = Json.writer(Map.class);

  private final SupportDesk desk;
  private final CallerAuthenticator callers;

  SystemLinksResource(SupportDesk desk, CallerAuthenticator callers) {
    this.desk = desk;
    this.callers = callers;
  }

  /** Registers a link, in place of the one of the same user and system if there is one. */
  @POST
  @Operation(
      operationId = "registerLink",
      summary = "Register how your helpdesk is asked about its tickets",
      description =
          "Takes the place of an earlier link of the same user, `systemName` and `systemDomain`.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SystemLinkJson.class),
              examples =
                  @ExampleObject(
                      name = "link",
                      description = "A helpdesk that can do everything.",
                      ref = "#/components/examples/Link")))
  @ApiResponse(
      responseCode = "200",
      description = "Registered.",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Nothing")))
  @Callback(name = "ticketCalls", ref = "TicketCalls")
  @CallWithBody
  @CallWithToken
  public Response register(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Parameter(hidden = true) InputStream bodyBytes) {
    var sent = callers.withBody(headers, uri, bodyBytes);
    desk.registerLink().register(sent.caller(), SystemLinkJson.read(sent.body()).toLink());
    return Json.answer(DONE_WRITER, Map.of());
  }

  /** Lists the links of the caller's account to one domain. */
  @GET
  @Operation(
      operationId = "listLinks",
      summary = "List the links of your account to one domain",
      description = "The list is empty when there are none.")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "systemDomain",
      required = true,
      description = "Where the helpdesk is, as it was registered.",
      schema = @Schema(type = "string"),
      example = "helpdesk.example")
  @ApiResponse(
      responseCode = "200",
      description = "The links.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              array = @ArraySchema(schema = @Schema(implementation = SystemLinkJson.class)),
              examples =
                  @ExampleObject(
                      name = "links",
                      description = "One link.",
                      ref = "#/components/examples/Links")))
  @CallWithToken
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var domain = query.requiredText("systemDomain", "where the helpdesk is");
    var links = desk.listLinks().list(caller, domain).stream().map(SystemLinkJson::from).toList();
    return Json.answer(SystemLinkJson.LIST_WRITER, links);
  }
}
