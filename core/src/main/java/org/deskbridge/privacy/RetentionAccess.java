package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.Role;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Decides who may take something out of the record: managers of the account, and the service. */
final class RetentionAccess {

  private final SessionAccess finder;

  RetentionAccess(Sessions sessions, Secrets secrets) {
    this.finder =
        new SessionAccess(requireNonNull(sessions, "sessions"), new SessionTokens(secrets));
  }

  SupportSession find(Caller caller, SessionKey key) {
    requireManager(caller);
    return finder.byKey(caller, key);
  }

  /**
   * Lets managers and the service pass.
   *
   * @throws AccessDeniedException if the caller is neither
   */
  static void requireManager(Caller caller) {
    if (!caller.reach().isEverything()) {
      caller.expertAs(Role.MANAGER);
    }
  }
}
