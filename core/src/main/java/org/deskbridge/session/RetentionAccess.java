package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.Role;

/** Decides who may take something out of the record: managers of the account, and the service. */
final class RetentionAccess {

  private final SessionFinder finder;

  RetentionAccess(Sessions sessions, Secrets secrets) {
    this.finder =
        new SessionFinder(requireNonNull(sessions, "sessions"), new SessionNames(secrets));
  }

  SupportSession find(Caller caller, SessionKey key) {
    requireManager(caller);
    return finder.byKey(caller, key);
  }

  /**
   * Lets managers and the service pass.
   *
   * @throws RoleMissingException if the caller is neither
   */
  static void requireManager(Caller caller) {
    if (!caller.reach().isEverything()) {
      caller.expertAs(Role.MANAGER);
    }
  }
}
