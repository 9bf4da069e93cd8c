package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.auth.TokenPair;

/** Tokens as older applications get them (contract 4, /oauth/access_token). */
public record LegacyTokenJson(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("expires_in") String expiresIn,
    @JsonProperty("refresh_token") String refreshToken,
    @JsonProperty("organizer_key") String organizerKey,
    @JsonProperty("account_key") String accountKey,
    @JsonProperty("account_type") String accountType,
    String firstName,
    String lastName,
    String email,
    String platform,
    String version) {

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
