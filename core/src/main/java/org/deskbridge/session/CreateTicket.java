package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;
import org.deskbridge.ticket.CallNotOfferedException;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerDesk;
import org.deskbridge.ticket.PartnerFailedException;
import org.deskbridge.ticket.PartnerSystem;

/** Opens a ticket for a session, and links the session to it. */
@UseCase
public final class CreateTicket {

  private final TicketDesk desk;
  private final TicketLinking linking;
  private final PartnerDesk partnerDesk;

  /** Creates the use case from its ports. */
  public CreateTicket(
      Sessions sessions, Secrets secrets, PartnerDesk partnerDesk, InstantSource clock) {
    this.desk = new TicketDesk(sessions, secrets, partnerDesk);
    this.linking = new TicketLinking(sessions, secrets, clock);
    this.partnerDesk = requireNonNull(partnerDesk, "partnerDesk");
  }

  /**
   * Opens the ticket, records it on the session and returns the session.
   *
   * @throws RoleMissingException if the caller is not an expert who may run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws NotLiveException if the session has not started or is over
   * @throws CallNotOfferedException if that helpdesk opens no tickets
   * @throws PartnerFailedException if the helpdesk gives no answer that makes sense; the ticket may
   *     be open all the same, so repeat with the same request id or look for it first
   */
  public SessionView create(Caller caller, SessionKey key, PartnerSystem system, NewTicket ticket) {
    var session = desk.session(caller, key);
    desk.require(session, system, PartnerCall.CREATE);
    var opened = partnerDesk.create(desk.user(session), system, TicketDesk.id(session), ticket);
    return linking.link(caller, key, opened);
  }
}
