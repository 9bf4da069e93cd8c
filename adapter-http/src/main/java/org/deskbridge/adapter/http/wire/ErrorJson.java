package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;

/** An error as every caller gets it (contract 1). */
public record ErrorJson(
    @JsonProperty("int_err_code") String code, @JsonProperty("msg") String message) {

  public static final ObjectWriter WRITER = Json.writer(ErrorJson.class);
}
