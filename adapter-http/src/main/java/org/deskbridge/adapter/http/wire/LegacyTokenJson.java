package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.deskbridge.auth.TokenPair;

/** Tokens as older applications get them (contract 4, /oauth/access_token). */
@Schema(
    name = "LegacyTokens",
    requiredProperties = {
      "access_token",
      "expires_in",
      "refresh_token",
      "organizer_key",
      "account_key",
      "account_type",
      "firstName",
      "lastName",
      "email",
      "platform",
      "version"
    })
public record LegacyTokenJson(
    @JsonProperty("access_token") @Schema(description = "What calls are made with.")
        String accessToken,
    @JsonProperty("expires_in")
        @Schema(description = "How long the access token is good, in seconds, as text.")
        String expiresIn,
    @JsonProperty("refresh_token") @Schema(description = "Good for new tokens, once.")
        String refreshToken,
    @JsonProperty("organizer_key") @Schema(description = "The key of the expert.")
        String organizerKey,
    @JsonProperty("account_key") String accountKey,
    @JsonProperty("account_type") @Schema(description = "Always empty.") String accountType,
    String firstName,
    String lastName,
    String email,
    @Schema(allowableValues = "GLOBAL") String platform,
    @Schema(allowableValues = "2") String version) {

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
