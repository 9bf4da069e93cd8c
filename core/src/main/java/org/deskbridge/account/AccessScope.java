package org.deskbridge.account;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a caller may see. To that caller, all others do not exist.
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

  /** Returns the scope of an unknown caller. */
  public static AccessScope nothing() {
    return NOTHING;
  }

  /** Returns the scope of the service itself and of its operator. */
  public static AccessScope everything() {
    return EVERYTHING;
  }

  /** Returns the scope of an expert: everything of the account. */
  public static AccessScope of(AccountKey account) {
    return new AccessScope(requireNonNull(account, "account"), null, false);
  }

  /**
   * Returns the scope of a customer: one session.
   *
   * @param sessionKey the value of the session's key
   */
  public static AccessScope ofSession(String sessionKey) {
    return new AccessScope(null, requireNonNull(sessionKey, "sessionKey"), false);
  }

  /**
   * Returns whether a session is visible.
   *
   * @param owner the account of the session, absent while it is unclaimed
   * @param sessionKey the value of the session's key
   */
  public boolean includes(@Nullable AccountKey owner, String sessionKey) {
    return everything
        || (account != null && account.equals(owner))
        || (session != null && session.equals(sessionKey));
  }

  /** Returns whether the objects of an account are visible. */
  public boolean includes(AccountKey owner) {
    return everything || owner.equals(account);
  }

  /** Returns whether this scope is unlimited. */
  public boolean isEverything() {
    return everything;
  }

  /** Returns the account that this scope is limited to, empty if there is none. */
  public Optional<AccountKey> account() {
    return Optional.ofNullable(account);
  }

  /** Returns the key of the session that this scope is limited to, empty if there is none. */
  public Optional<String> session() {
    return Optional.ofNullable(session);
  }
}
