package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error of the token endpoints: RFC 6749, section 5.2.
 *
 * @param code like {@code message} for older clients only: contract 1
 */
public record OauthErrorJson(
    String error,
    @JsonProperty("error_description") @Nullable String errorDescription,
    @JsonProperty("int_err_code") @Nullable String code,
    @JsonProperty("msg") @Nullable String message) {

  public static final ObjectWriter WRITER = Json.writer(OauthErrorJson.class);
}
