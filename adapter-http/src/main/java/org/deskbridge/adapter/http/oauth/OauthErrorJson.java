package org.deskbridge.adapter.http.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.adapter.http.internal.Json;

/** An error of a token endpoint: RFC 6749, section 5.2. */
record OauthErrorJson(String error, @JsonProperty("error_description") String errorDescription) {

  static final ObjectWriter WRITER = Json.writer(OauthErrorJson.class);
}
