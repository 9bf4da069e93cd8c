package org.deskbridge.adapter.http.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.deskbridge.adapter.http.internal.Json;

/** An error of a token endpoint: RFC 6749, section 5.2. */
@Schema(
    name = "TokenError",
    requiredProperties = {"error", "error_description"})
record OauthErrorJson(
    @Schema(
            allowableValues = {
              "invalid_request",
              "invalid_client",
              "invalid_grant",
              "unsupported_grant_type"
            })
        String error,
    @JsonProperty("error_description") String errorDescription) {

  static final ObjectWriter WRITER = Json.writer(OauthErrorJson.class);
}
