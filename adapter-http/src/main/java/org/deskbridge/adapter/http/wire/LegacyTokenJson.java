package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.auth.TokenPair;
import org.jspecify.annotations.Nullable;

/** Tokens for older applications (contract 4, /oauth/access_token). */
public record LegacyTokenJson(
    @JsonProperty("access_token") @Nullable String accessToken,
    @JsonProperty("expires_in") @Nullable String expiresIn,
    @JsonProperty("refresh_token") @Nullable String refreshToken,
    @JsonProperty("organizer_key") @Nullable String organizerKey,
    @JsonProperty("account_key") @Nullable String accountKey,
    @JsonProperty("account_type") @Nullable String accountType,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String platform,
    @Nullable String version) {

  public static final ObjectWriter WRITER = Json.writer(LegacyTokenJson.class);

  /** Returns the tokens in the form of the first generation. */
  public static LegacyTokenJson from(TokenPair tokens) {
    var expert = tokens.expert();
    return new LegacyTokenJson(
        tokens.access(),
        Long.toString(tokens.validFor().toSeconds()),
        tokens.refresh(),
        expert.key().toString(),
        expert.account().key().toString(),
        "",
        expert.firstName(),
        expert.lastName(),
        expert.email(),
        "GLOBAL",
        "2");
  }

  @Override
  public String toString() {
    return "LegacyTokenJson";
  }
}
