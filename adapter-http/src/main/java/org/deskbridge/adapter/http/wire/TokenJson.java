package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.auth.TokenPair;

/** Tokens as applications get them (contract 4, /oauth/v2/token). */
public record TokenJson(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("refresh_token") String refreshToken,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("organizer_key") String organizerKey,
    @JsonProperty("account_key") String accountKey,
    @JsonProperty("account_type") String accountType,
    String firstName,
    String lastName,
    String email,
    String version) {

  public static final ObjectWriter WRITER = Json.writer(TokenJson.class);

  /** Returns the tokens in the form of OAuth 2. */
  public static TokenJson from(TokenPair tokens) {
    var expert = tokens.expert();
    return new TokenJson(
        tokens.access(),
        "Bearer",
        tokens.refresh(),
        tokens.validFor().toSeconds(),
        expert.key().toString(),
        expert.account().key().toString(),
        "",
        expert.firstName(),
        expert.lastName(),
        expert.email(),
        "3");
  }

  @Override
  public String toString() {
    return "TokenJson";
  }
}
