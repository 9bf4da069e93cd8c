package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.account.Role;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionConflicts;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Checks access to the tickets of a live session. */
final class TicketSessionGuard {

  private final SessionAccess finder;
  private final TicketGateway ticketGateway;

  TicketSessionGuard(Sessions sessions, Secrets secrets, TicketGateway ticketGateway) {
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
    this.ticketGateway = requireNonNull(ticketGateway, "partnerDesk");
  }

  /**
   * Returns the session, which must be live and run by the caller.
   *
   * @throws ConflictException {@code session.not-live} if it has not started or is over
   */
  SupportSession session(Caller caller, SessionKey key) {
    caller.expertAs(Role.EXPERT);
    var session = finder.byKey(caller, key);
    if (!session.state().status().isLive()) {
      throw SessionConflicts.notLive(session.state());
    }
    return session;
  }

  List<TicketCapabilities> offers(SupportSession session) {
    return ticketGateway.offers(user(session));
  }

  /**
   * Requires that a helpdesk supports an operation.
   *
   * @throws RejectedException {@code helpdesk.not-offered} if it does not
   */
  void require(SupportSession session, HelpdeskSystem system, TicketOperation call) {
    var isOffered =
        offers(session).stream()
            .anyMatch(each -> each.system().isSame(system) && each.calls().contains(call));
    if (!isOffered) {
      throw call.notOfferedBy(system);
    }
  }

  /**
   * Returns the owner of the session, whom the helpdesk knows, whichever expert of the account
   * calls.
   */
  HelpdeskUser user(SupportSession session) {
    var owner = requireNonNull(session.state().owner(), "a started session has an owner");
    return new HelpdeskUser(owner.account().key(), owner.email());
  }

  /** Returns the id of the session for helpdesks. */
  static String id(SupportSession session) {
    return requireNonNull(session.state().id(), "a started session has an id").value();
  }
}
