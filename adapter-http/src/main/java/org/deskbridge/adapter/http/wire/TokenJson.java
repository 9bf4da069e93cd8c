package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.auth.TokenPair;
import org.jspecify.annotations.Nullable;

/** Tokens for applications (contract 4, /oauth/v2/token). */
public record TokenJson(
    @JsonProperty("access_token") @Nullable String accessToken,
    @JsonProperty("token_type") @Nullable String tokenType,
    @JsonProperty("refresh_token") @Nullable String refreshToken,
    @JsonProperty("expires_in") @Nullable Long expiresIn,
    @JsonProperty("organizer_key") @Nullable String organizerKey,
    @JsonProperty("account_key") @Nullable String accountKey,
    @JsonProperty("account_type") @Nullable String accountType,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String version) {

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
