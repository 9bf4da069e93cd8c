package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.Role;
import org.deskbridge.ticket.CallNotOfferedException;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerDesk;
import org.deskbridge.ticket.PartnerOffer;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.PartnerUser;

/** What the helpdesks offer the expert of a session that is going on. */
final class TicketDesk {

  private final SessionFinder finder;
  private final PartnerDesk partnerDesk;

  TicketDesk(Sessions sessions, Secrets secrets, PartnerDesk partnerDesk) {
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
    this.partnerDesk = requireNonNull(partnerDesk, "partnerDesk");
  }

  /**
   * Finds the session and makes sure that the caller runs it.
   *
   * @throws NotLiveException if it has not started or is over
   */
  SupportSession session(Caller caller, SessionKey key) {
    caller.expertAs(Role.EXPERT);
    var session = finder.byKey(caller, key);
    if (!session.state().status().isLive()) {
      throw new NotLiveException(session.state());
    }
    return session;
  }

  List<PartnerOffer> offers(SupportSession session) {
    return partnerDesk.offers(user(session));
  }

  /**
   * Makes sure that a helpdesk system does what is asked for.
   *
   * @throws CallNotOfferedException if it does not
   */
  void require(SupportSession session, PartnerSystem system, PartnerCall call) {
    var isOffered =
        offers(session).stream()
            .anyMatch(each -> each.system().isSame(system) && each.calls().contains(call));
    if (!isOffered) {
      throw new CallNotOfferedException(system, call);
    }
  }

  /** A helpdesk knows the technician who owns the session, whoever of the account asks. */
  PartnerUser user(SupportSession session) {
    var owner = requireNonNull(session.state().owner(), "a started session has an owner");
    return new PartnerUser(owner.account().key(), owner.email());
  }

  /** Returns what helpdesks know the session by. */
  static String id(SupportSession session) {
    return requireNonNull(session.state().id(), "a started session has an id").value();
  }
}
