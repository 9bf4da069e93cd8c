package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a use case, with its access scope.
 *
 * <p>Adapters get it from {@link AuthenticateCaller} or from the customer's token; a platform that
 * embeds the core creates it from its own sign-in.
 */
public final class Caller {

  private static final Caller ANYONE = new Caller(null, AccessScope.nothing(), null, false);
  private static final Caller SERVICE = new Caller(null, AccessScope.everything(), null, false);

  private final @Nullable Expert expert;
  private final AccessScope reach;
  private final @Nullable ClientId client;
  private final boolean signedInByPlatform;

  private Caller(
      @Nullable Expert expert,
      AccessScope reach,
      @Nullable ClientId client,
      boolean signedInByPlatform) {
    this.expert = expert;
    this.reach = requireNonNull(reach, "reach");
    this.client = client;
    this.signedInByPlatform = signedInByPlatform;
  }

  /** Returns the expert as a caller with access to the expert's account. */
  public static Caller of(Expert expert) {
    return through(null, expert);
  }

  static Caller through(@Nullable ClientId client, Expert expert) {
    return new Caller(expert, AccessScope.of(expert.account().key()), client, false);
  }

  /** Returns an expert whom the platform has signed in, as a caller with access to the account. */
  public static Caller signedInByPlatform(Expert expert) {
    return new Caller(expert, AccessScope.of(expert.account().key()), null, true);
  }

  /**
   * Returns the customer of one session, with access to that session only.
   *
   * @param sessionKey the value of the session's key
   */
  public static Caller customerOf(String sessionKey) {
    return new Caller(null, AccessScope.ofSession(sessionKey), null, false);
  }

  /** Returns an unknown caller. */
  public static Caller anyone() {
    return ANYONE;
  }

  /** Returns the service itself, or its operator, with access to everything. */
  public static Caller service() {
    return SERVICE;
  }

  /** Returns the operator of the service, with access to one account. */
  public static Caller operatorOf(AccountKey account) {
    return new Caller(null, AccessScope.of(account), null, false);
  }

  /** Returns the access scope of this caller. */
  public AccessScope reach() {
    return reach;
  }

  /** Returns the expert, empty if the caller is a customer, the service or unknown. */
  public Optional<Expert> expert() {
    return Optional.ofNullable(expert);
  }

  /** Returns the application of the caller's token, empty if there is none. */
  public Optional<ClientId> client() {
    return Optional.ofNullable(client);
  }

  /** Returns whether the platform has signed the caller in, which alone can sign the caller out. */
  public boolean isSignedInByPlatform() {
    return signedInByPlatform;
  }

  /**
   * Returns the expert, who must have a role.
   *
   * @throws AccessDeniedException if the caller is no expert or lacks the role; ask a manager for
   *     it
   */
  public Expert expertAs(Role role) {
    return expert()
        .filter(each -> each.roles().contains(role))
        .orElseThrow(() -> new AccessDeniedException(role));
  }

  /**
   * Returns the scope within which this caller may remove stored data: a manager's account, or
   * everything for the service.
   *
   * @throws AccessDeniedException if the caller is neither a manager nor the service; ask a manager
   *     to do it
   */
  public AccessScope managedReach() {
    return reach.isEverything() ? reach : AccessScope.of(expertAs(Role.MANAGER).account().key());
  }

  /** Refuses a caller who may not change the experts of the account of that name. */
  public void requireManagerOf(String account) {
    if (!reach.isEverything() && !expertAs(Role.MANAGER).account().name().equals(account)) {
      throw AccessDeniedException.outOfReach("account", account);
    }
  }
}
