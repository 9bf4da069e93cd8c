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
import org.deskbridge.adapter.http.support.OauthErrors;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.TokenJson;

/** Gives tokens as RFC 6749 has it (contract 4, /oauth/v2/token). */
@Path("oauth/v2/token")
@Tag(name = "Tokens")
public final class TokenResource {

  private final TokenEndpoint endpoint;

  TokenResource(TokenEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Gives tokens for what the form says. */
  @POST
  @Operation(
      operationId = "token",
      summary = "Get tokens",
      description =
          """
          As RFC 6749 says. The application names itself by HTTP Basic or in the form. A refresh \
          token is good once: the answer holds its successor.""")
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
    return answer(endpoint, headers, body);
  }

  static Response answer(TokenEndpoint endpoint, HttpHeaders headers, InputStream body) {
    return OauthResources.isForm(headers)
        ? endpoint.answer(headers, Query.ofForm(body))
        : OauthErrors.STANDARD.answer(
            400, "invalid_request", "Content-Type: not application/x-www-form-urlencoded");
  }
}
