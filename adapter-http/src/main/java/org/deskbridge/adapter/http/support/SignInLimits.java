package org.deskbridge.adapter.http.support;

import java.util.Locale;
import java.util.function.Supplier;
import org.deskbridge.auth.TokenHash;

/**
 * Slows down the guessing of passwords: failed attempts are counted for each address, and for each
 * account that an address tries.
 */
public final class SignInLimits {

  /** Many people share one address, and use their own accounts. */
  private static final int PEOPLE_BEHIND_AN_ADDRESS = 5;

  private final FailureLimiter byAddress;
  private final FailureLimiter byAccount;

  /** Limits the failures for an account to a rate, and those for an address to five times of it. */
  public SignInLimits(RateLimiters limiters, Rate rate) {
    this.byAddress =
        limiters.failures(
            "sign-ins of address", new Rate(rate.count() * PEOPLE_BEHIND_AN_ADDRESS, rate.per()));
    this.byAccount = limiters.failures("sign-ins to account", rate);
  }

  /**
   * Makes an attempt, and counts it if it is rejected. May wait for other attempts to end.
   *
   * @throws TooManyRequestsException if there were too many failures; nothing was attempted
   */
  public <T> T attempt(String address, String email, Supplier<T> attempt) {
    // Hashed, because an unauthenticated address can be as long as a request.
    var account = TokenHash.of(address + " " + email.strip().toLowerCase(Locale.ROOT)).value();
    // The account first: a blocked account must not use up the limit of its address.
    return byAccount.attempt(account, () -> byAddress.attempt(address, attempt));
  }
}
