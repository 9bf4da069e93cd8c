package org.deskbridge.session;

import java.util.List;
import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;
import org.deskbridge.ticket.PartnerDesk;
import org.deskbridge.ticket.PartnerOffer;

/** Shows what the expert of a session can do with the tickets of the helpdesk. */
@UseCase
public final class ShowTicketOffers {

  private final TicketDesk desk;

  /** Creates the use case from its ports. */
  public ShowTicketOffers(Sessions sessions, Secrets secrets, PartnerDesk partnerDesk) {
    this.desk = new TicketDesk(sessions, secrets, partnerDesk);
  }

  /**
   * Returns what each helpdesk system offers, the preferred one first; nothing if there is none.
   *
   * @throws RoleMissingException if the caller is not an expert who may run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws NotLiveException if the session has not started or is over
   */
  public List<PartnerOffer> show(Caller caller, SessionKey key) {
    return desk.offers(desk.session(caller, key));
  }
}
