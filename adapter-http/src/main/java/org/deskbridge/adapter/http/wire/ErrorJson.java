package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.error.ErrorCode;

/**
 * An error as every caller gets it (contract 1).
 *
 * @param code the noun that clients of the original read
 * @param reason the text of an {@link ErrorCode}, which tells one case from another
 */
public record ErrorJson(
    @JsonProperty("int_err_code") String code, @JsonProperty("msg") String message, String reason) {

  public static final ObjectWriter WRITER = Json.writer(ErrorJson.class);

  /** Creates the error of a case. */
  public ErrorJson(String code, String message, ErrorCode reason) {
    this(code, message, reason.text());
  }
}
