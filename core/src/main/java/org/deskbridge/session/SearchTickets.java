package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;
import org.deskbridge.ticket.CallNotOfferedException;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerDesk;
import org.deskbridge.ticket.PartnerFailedException;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;

/** Searches the tickets of a helpdesk from inside a session. */
@UseCase
public final class SearchTickets {

  private final TicketDesk desk;
  private final PartnerDesk partnerDesk;

  /** Creates the use case from its ports. */
  public SearchTickets(Sessions sessions, Secrets secrets, PartnerDesk partnerDesk) {
    this.desk = new TicketDesk(sessions, secrets, partnerDesk);
    this.partnerDesk = requireNonNull(partnerDesk, "partnerDesk");
  }

  /**
   * Returns the tickets that match; the session stays as it is, whatever the helpdesk does.
   *
   * @throws RoleMissingException if the caller is not an expert who may run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws NotLiveException if the session has not started or is over
   * @throws CallNotOfferedException if that helpdesk cannot be searched
   * @throws PartnerFailedException if the helpdesk gives no answer that makes sense; try again
   *     later
   */
  public List<TicketHit> search(
      Caller caller, SessionKey key, PartnerSystem system, TicketSearch search) {
    var session = desk.session(caller, key);
    desk.require(session, system, PartnerCall.SEARCH);
    return partnerDesk.search(desk.user(session), system, search);
  }
}
