package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.account.Expert;

/** The user behind a token (contract 4, /admin/rest/v1/me). */
public record MeJson(
    String key,
    String accountKey,
    String email,
    String firstName,
    String lastName,
    List<AccountJson> accounts) {

  public static final ObjectWriter WRITER = Json.writer(MeJson.class);

  /** Returns an expert with the account. */
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
  record AccountJson(String key, String name) {}
}
