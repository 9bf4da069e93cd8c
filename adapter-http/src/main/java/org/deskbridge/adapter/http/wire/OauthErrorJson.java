package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.jspecify.annotations.Nullable;

/**
 * An error as callers of the token endpoints get it: RFC 6749, section 5.2.
 *
 * @param code with {@code message} for older clients alone: contract 1
 */
public record OauthErrorJson(
    String error,
    @JsonProperty("error_description") String errorDescription,
    @JsonProperty("int_err_code") @Nullable String code,
    @JsonProperty("msg") @Nullable String message) {

  public static final ObjectWriter WRITER = Json.writer(OauthErrorJson.class);
}
