package org.deskbridge.adapter.http.oauth;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As {@link TokenCall}, with what older clients read of an error beside the standard members. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "400",
    description =
        """
        - `invalid_request`: a parameter is missing.
        - `invalid_grant`: the password or the refresh token is not accepted.
        - `unsupported_grant_type`: not served here, or switched off.""",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "LegacyTokenError"),
            examples =
                @ExampleObject(
                    name = "grant",
                    description = "A wrong password.",
                    ref = "#/components/examples/LegacyGrantRefused")))
@ApiResponse(
    responseCode = "401",
    description = "`invalid_client`: the application is unknown, or its secret is wrong.",
    headers = @Header(name = "WWW-Authenticate", ref = "WwwAuthenticate"),
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "LegacyTokenError"),
            examples =
                @ExampleObject(
                    name = "client",
                    description = "An unknown application.",
                    ref = "#/components/examples/LegacyClientRefused")))
@ApiResponse(responseCode = "405", ref = "LegacyTokenMethodNotAllowed")
@ApiResponse(responseCode = "429", ref = "LegacyTokenTooManyRequests")
@ApiResponse(responseCode = "500", ref = "LegacyTokenInternalError")
@ApiResponse(responseCode = "503", ref = "LegacyTokenUnavailable")
@interface LegacyTokenCall {}
