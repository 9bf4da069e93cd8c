package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.MeJson;
import org.deskbridge.adapter.http.wire.Query;

/** Who the owner of a token is; current clients ask right after the sign-in (contract 4). */
@Path("admin/rest/v1/me")
@Tag(name = "Tokens")
public final class MeResource {

  private final CallerAuthenticator callers;

  MeResource(CallerAuthenticator callers) {
    this.callers = callers;
  }

  /** Shows the user. */
  @GET
  @Operation(
      operationId = "me",
      summary = "Show who the owner of the token is",
      description = "Parameters besides a token are ignored.")
  @ApiResponse(
      responseCode = "200",
      description = "The user.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MeJson.class),
              examples =
                  @ExampleObject(
                      name = "me",
                      description = "A technician.",
                      ref = "#/components/examples/Me")))
  @CallWithToken
  public Response me(@Context HttpHeaders headers, @Context UriInfo uri) {
    var caller = callers.of(headers, Query.of(uri));
    // An access token is issued to users alone.
    return Json.answer(MeJson.WRITER, MeJson.from(caller.expert().orElseThrow()));
  }
}
