package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error (contract 1).
 *
 * @param code the code for clients of the original
 * @param reason the text of an {@link ErrorCode}, which identifies the case
 */
public record ErrorJson(
    @JsonProperty("int_err_code") @Nullable String code,
    @JsonProperty("msg") @JsonAlias("error_description") @Nullable String message,
    @Nullable String reason) {

  public static final ObjectWriter WRITER = Json.writer(ErrorJson.class);

  public ErrorJson(String code, String message, ErrorCode reason) {
    this(code, message, reason.text());
  }
}
