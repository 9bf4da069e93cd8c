package org.deskbridge.account;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one caller may see. What lies outside is, to that caller, as if it did not exist.
 *
 * @see #includes
 */
public final class AccessScope {

  private static final AccessScope NOTHING = new AccessScope(null, null, false);
  private static final AccessScope EVERYTHING = new AccessScope(null, null, true);

  private final @Nullable AccountKey account;
  private final @Nullable String session;
  private final boolean everything;

  private AccessScope(@Nullable AccountKey account, @Nullable String session, boolean everything) {
    this.account = account;
    this.session = session;
    this.everything = everything;
  }

  /** Returns the reach of somebody nobody knows. */
  public static AccessScope nothing() {
    return NOTHING;
  }

  /** Returns the reach of the service itself and of whoever operates it. */
  public static AccessScope everything() {
    return EVERYTHING;
  }

  /** Returns the reach of an expert: all that belongs to the account. */
  public static AccessScope of(AccountKey account) {
    return new AccessScope(requireNonNull(account, "account"), null, false);
  }

  /**
   * Returns the reach of a customer: one session and nothing else.
   *
   * @param sessionKey the value of the session's key
   */
  public static AccessScope ofSession(String sessionKey) {
    return new AccessScope(null, requireNonNull(sessionKey, "sessionKey"), false);
  }

  /**
   * Returns whether a session can be seen.
   *
   * @param owner the account the session belongs to, absent while nobody has claimed it
   * @param sessionKey the value of the session's key
   */
  public boolean includes(@Nullable AccountKey owner, String sessionKey) {
    return everything
        || (account != null && account.equals(owner))
        || (session != null && session.equals(sessionKey));
  }

  /** Returns whether what belongs to an account can be seen. */
  public boolean includes(AccountKey owner) {
    return everything || owner.equals(account);
  }

  /** Returns whether nothing limits this reach. */
  public boolean isEverything() {
    return everything;
  }

  /** Returns the one account this reach is limited to, if it is limited to an account. */
  public Optional<AccountKey> account() {
    return Optional.ofNullable(account);
  }

  /** Returns the key of the one session this reach is limited to, if it is limited to a session. */
  public Optional<String> session() {
    return Optional.ofNullable(session);
  }
}
