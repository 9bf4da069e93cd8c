package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.deskbridge.account.Expert;

/** The user behind a token (contract 4, /admin/rest/v1/me). */
@Schema(
    name = "Me",
    requiredProperties = {"key", "accountKey", "email", "firstName", "lastName", "accounts"})
public record MeJson(
    @Schema(description = "The key of the user: a 64-bit integer, as text.") String key,
    @Schema(description = "The key of the user's account: a 64-bit integer, as text.")
        String accountKey,
    String email,
    String firstName,
    String lastName,
    @Schema(description = "The accounts of the user: one.") List<AccountJson> accounts) {

  public static final ObjectWriter WRITER = Json.writer(MeJson.class);

  /** Returns an expert and the account. */
  public static MeJson from(Expert expert) {
    var account = expert.account();
    var accountKey = account.key().toString();
    return new MeJson(
        expert.key().toString(),
        accountKey,
        expert.email(),
        expert.firstName(),
        expert.lastName(),
        List.of(new AccountJson(accountKey, account.name())));
  }

  /** An account. */
  @Schema(
      name = "MyAccount",
      requiredProperties = {"key", "name"})
  record AccountJson(@Schema(description = "A 64-bit integer, as text.") String key, String name) {}
}
