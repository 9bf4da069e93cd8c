package org.deskbridge.adapter.http.internal;

import java.util.Locale;
import java.util.function.Supplier;
import org.deskbridge.access.TokenHash;
import org.deskbridge.adapter.http.HttpSettings.Rate;
import org.deskbridge.error.RejectedException;

/**
 * Slows down whoever guesses passwords: failed attempts are counted for each address, and for each
 * account that an address tries.
 */
public final class SignInLimits {

  /** Behind one address sit many people, who try their own accounts. */
  private static final int PEOPLE_BEHIND_AN_ADDRESS = 5;

  private final RateLimiter byAddress;
  private final RateLimiter byAccount;

  /** Creates limits of so many failures for an account, and five times as many for an address. */
  public SignInLimits(Rate rate) {
    this.byAddress = new RateLimiter(new Rate(rate.count() * PEOPLE_BEHIND_AN_ADDRESS, rate.per()));
    this.byAccount = new RateLimiter(rate);
  }

  /**
   * Makes an attempt, and counts it unless it succeeds.
   *
   * @throws TooManyRequestsException if there were too many failures; nothing was attempted
   */
  public <T> T attempt(String address, String email, Supplier<T> attempt) {
    // Hashed, for what a stranger calls an address can be as long as a request.
    var account = TokenHash.of(address + " " + email.strip().toLowerCase(Locale.ROOT)).value();
    byAddress.take(address);
    byAccount.take(account);
    var counts = false;
    try {
      return attempt.get();
    } catch (RejectedException e) {
      counts = true;
      throw e;
    } finally {
      if (!counts) {
        byAddress.giveBack(address);
        byAccount.giveBack(account);
      }
    }
  }
}
