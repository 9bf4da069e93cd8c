package org.deskbridge.adapter.http.oauth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.deskbridge.adapter.http.wire.LegacyTokenJson;
import org.deskbridge.adapter.http.wire.Query;

/** Gives tokens to older applications (contract 4, /oauth/access_token). */
@Path("oauth/access_token")
@Tag(name = "Tokens")
public final class LegacyTokenResource {

  private final TokenEndpoint endpoint;

  LegacyTokenResource(TokenEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Gives tokens for what the address says. */
  @GET
  @Operation(
      operationId = "legacyTokenByAddress",
      summary = "Get tokens, as older applications do",
      description =
          "The password stands in the address, where logs may keep it: prefer `POST "
              + "/oauth/v2/token`.",
      deprecated = true)
  @Parameter(
      in = ParameterIn.QUERY,
      name = "grant_type",
      required = true,
      schema =
          @Schema(
              type = "string",
              allowableValues = {"password", "refresh_token"}))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "client_id",
      description = "The id of your application.",
      schema = @Schema(type = "string"),
      example = "demo")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "client_secret",
      description = "The secret of your application, if it has one.",
      schema = @Schema(type = "string", format = "password"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "user_id",
      description =
          "The e-mail address of the expert; `@` may stand as it is. For `password` only.",
      schema = @Schema(type = "string"),
      example = "expert@example.com")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "password",
      description = "For `password` only.",
      schema = @Schema(type = "string", format = "password"),
      example = "demo")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "refresh_token",
      description = "From an earlier answer. For `refresh_token` only.",
      schema = @Schema(type = "string", format = "password"))
  @AnswersTokens
  @LegacyTokenCall
  public Response get(@Context HttpHeaders headers, @Context UriInfo uri) {
    return answer(headers, Query.of(uri));
  }

  /** Gives tokens for what the form says, or the address. */
  @POST
  @Operation(
      operationId = "legacyToken",
      summary = "Get tokens, as older applications do",
      description =
          "The parameters may stand in the address, too. New clients use `POST /oauth/v2/token`.",
      deprecated = true)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(ref = "LegacyTokenRequest")))
  @AnswersTokens
  @ApiResponse(responseCode = "413", ref = "LegacyTokenPayloadTooLarge")
  @LegacyTokenCall
  public Response post(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Parameter(hidden = true) InputStream body) {
    var query = Query.of(uri);
    return answer(headers, OauthResources.isForm(headers) ? Query.ofForm(body).or(query) : query);
  }

  private Response answer(HttpHeaders headers, Query parameters) {
    return endpoint.answer(headers, parameters);
  }

  /** Documents the answer that both ways to ask have. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ApiResponse(
      responseCode = "200",
      description = "Tokens.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LegacyTokenJson.class),
              examples =
                  @ExampleObject(
                      name = "tokens",
                      description = "Good for an hour.",
                      ref = "#/components/examples/LegacyTokens")))
  private @interface AnswersTokens {}
}
