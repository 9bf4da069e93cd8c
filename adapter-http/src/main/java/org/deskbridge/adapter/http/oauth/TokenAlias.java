package org.deskbridge.adapter.http.oauth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.deskbridge.adapter.http.wire.TokenJson;

/** The same as {@link TokenResource} under the path that current clients know (contract 4). */
@Path("oauth/token")
@Tag(name = "Tokens")
public final class TokenAlias {

  private final TokenEndpoint endpoint;

  TokenAlias(TokenEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Gives tokens for what the form says. */
  @POST
  @Operation(
      operationId = "tokenAlias",
      summary = "Get tokens, under another path",
      description = "The same as `POST /oauth/v2/token`.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(ref = "TokenRequest")))
  @ApiResponse(
      responseCode = "200",
      description = "Tokens.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TokenJson.class),
              examples =
                  @ExampleObject(
                      name = "tokens",
                      description = "Good for an hour.",
                      ref = "#/components/examples/Tokens")))
  @ApiResponse(responseCode = "413", ref = "TokenPayloadTooLarge")
  @TokenCall
  public Response post(@Context HttpHeaders headers, @Parameter(hidden = true) InputStream body) {
    return TokenResource.answer(endpoint, headers, body);
  }
}
