package org.deskbridge.adapter.http.support;

import java.util.Locale;
import java.util.function.Supplier;
import org.deskbridge.auth.TokenHash;

/**
 * Slows down whoever guesses passwords: failed attempts are counted for each address, and for each
 * account that an address tries.
 */
public final class SignInLimits {

  /** Behind one address sit many people, who try their own accounts. */
  private static final int PEOPLE_BEHIND_AN_ADDRESS = 5;

  private final FailureLimiter byAddress;
  private final FailureLimiter byAccount;

  /** Creates limits of so many failures for an account, and five times as many for an address. */
  public SignInLimits(Rate rate) {
    this.byAddress =
        new FailureLimiter(new Rate(rate.count() * PEOPLE_BEHIND_AN_ADDRESS, rate.per()));
    this.byAccount = new FailureLimiter(rate);
  }

  /**
   * Makes an attempt, and counts it if it is rejected. May wait for others to end theirs.
   *
   * @throws TooManyRequestsException if there were too many failures; nothing was attempted
   */
  public <T> T attempt(String address, String email, Supplier<T> attempt) {
    // Hashed, for what a stranger calls an address can be as long as a request.
    var account = TokenHash.of(address + " " + email.strip().toLowerCase(Locale.ROOT)).value();
    // The account first: one that is shut out takes nothing from the others behind the address.
    return byAccount.attempt(account, () -> byAddress.attempt(address, attempt));
  }
}
