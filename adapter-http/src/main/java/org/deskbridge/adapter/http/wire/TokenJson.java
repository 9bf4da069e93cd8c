package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.deskbridge.auth.TokenPair;

/** Tokens as applications get them (contract 4, /oauth/v2/token). */
@Schema(
    name = "Tokens",
    requiredProperties = {
      "access_token",
      "token_type",
      "refresh_token",
      "expires_in",
      "organizer_key",
      "account_key",
      "account_type",
      "firstName",
      "lastName",
      "email",
      "version"
    })
public record TokenJson(
    @JsonProperty("access_token") @Schema(description = "What calls are made with.")
        String accessToken,
    @JsonProperty("token_type") @Schema(allowableValues = "Bearer") String tokenType,
    @JsonProperty("refresh_token") @Schema(description = "Good for new tokens, once.")
        String refreshToken,
    @JsonProperty("expires_in")
        @Schema(description = "How long the access token is good, in seconds.", example = "3600")
        long expiresIn,
    @JsonProperty("organizer_key") @Schema(description = "The key of the expert.")
        String organizerKey,
    @JsonProperty("account_key") String accountKey,
    @JsonProperty("account_type") @Schema(description = "Always empty.") String accountType,
    String firstName,
    String lastName,
    String email,
    @Schema(allowableValues = "3") String version) {

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
