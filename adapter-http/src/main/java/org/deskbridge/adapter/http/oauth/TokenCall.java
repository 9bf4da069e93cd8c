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

/** Documents what every call for tokens may answer besides tokens (contract 4). */
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
            schema = @Schema(ref = "TokenError"),
            examples =
                @ExampleObject(
                    name = "grant",
                    description = "A wrong password.",
                    ref = "#/components/examples/GrantRefused")))
@ApiResponse(
    responseCode = "401",
    description = "`invalid_client`: the application is unknown, or its secret is wrong.",
    headers = @Header(name = "WWW-Authenticate", ref = "WwwAuthenticate"),
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "TokenError"),
            examples =
                @ExampleObject(
                    name = "client",
                    description = "An unknown application.",
                    ref = "#/components/examples/ClientRefused")))
@ApiResponse(responseCode = "405", ref = "TokenMethodNotAllowed")
@ApiResponse(responseCode = "429", ref = "TokenTooManyRequests")
@ApiResponse(responseCode = "500", ref = "TokenInternalError")
@ApiResponse(responseCode = "503", ref = "TokenUnavailable")
@interface TokenCall {}
