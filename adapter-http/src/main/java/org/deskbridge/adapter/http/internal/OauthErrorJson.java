package org.deskbridge.adapter.http.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;

/** An error as callers of the token endpoints get it: RFC 6749, section 5.2. */
record OauthErrorJson(String error, @JsonProperty("error_description") String errorDescription) {

  static final ObjectWriter WRITER = Json.writer(OauthErrorJson.class);
}
