package org.deskbridge.adapter.http.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.access.Tokens;
import org.deskbridge.adapter.http.internal.Json;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as applications get them (contract 4).
 *
 * @param expiresIn in seconds: text in the legacy answer, a number in the current one
 */
record TokenJson(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") @Nullable String tokenType,
    @JsonProperty("refresh_token") String refreshToken,
    @JsonProperty("expires_in") Object expiresIn,
    @JsonProperty("organizer_key") String organizerKey,
    @JsonProperty("account_key") String accountKey,
    @JsonProperty("account_type") String accountType,
    String firstName,
    String lastName,
    String email,
    @Nullable String platform,
    String version) {

  static final ObjectWriter WRITER = Json.writer(TokenJson.class);

  static TokenJson legacy(Tokens tokens) {
    return from(tokens, null, Long.toString(tokens.validFor().toSeconds()), "GLOBAL", "2");
  }

  static TokenJson current(Tokens tokens) {
    return from(tokens, "Bearer", tokens.validFor().toSeconds(), null, "3");
  }

  private static TokenJson from(
      Tokens tokens,
      @Nullable String tokenType,
      Object expiresIn,
      @Nullable String platform,
      String version) {
    var expert = tokens.expert();
    return new TokenJson(
        tokens.access(),
        tokenType,
        tokens.refresh(),
        expiresIn,
        expert.key().toString(),
        expert.account().key().toString(),
        "",
        expert.firstName(),
        expert.lastName(),
        expert.email(),
        platform,
        version);
  }
}
