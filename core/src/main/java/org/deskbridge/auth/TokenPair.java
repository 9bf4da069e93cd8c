package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.deskbridge.account.Expert;

/**
 * A fresh pair of tokens, shown once and stored nowhere.
 *
 * @param access for calls of the API
 * @param refresh for one exchange for a new pair
 * @param validFor the lifetime of the access token
 */
public record TokenPair(String access, String refresh, Duration validFor, Expert expert) {

  public TokenPair {
    requireNonNull(access, "access");
    requireNonNull(refresh, "refresh");
    requireNonNull(validFor, "validFor");
    requireNonNull(expert, "expert");
  }

  @Override
  public String toString() {
    return "Tokens[expert=%s, validFor=%s]".formatted(expert.key(), validFor);
  }
}
