package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.access.Secrets;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.meta.UseCase;
import org.deskbridge.ticket.CallNotOfferedException;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerDesk;
import org.deskbridge.ticket.PartnerFailedException;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.TicketRef;

/** Links a session to a ticket that the helpdesk has, on both sides. */
@UseCase
public final class AssociateTicket {

  private final TicketDesk desk;
  private final TicketLinking linking;
  private final PartnerDesk partnerDesk;

  /** Creates the use case from its ports. */
  public AssociateTicket(
      Sessions sessions, Secrets secrets, PartnerDesk partnerDesk, InstantSource clock) {
    this.desk = new TicketDesk(sessions, secrets, partnerDesk);
    this.linking = new TicketLinking(sessions, secrets, clock);
    this.partnerDesk = requireNonNull(partnerDesk, "partnerDesk");
  }

  /**
   * Tells the helpdesk, then records the ticket on the session and returns the session.
   *
   * <p>Repeating it is safe. The session keeps its former ticket unless the helpdesk took note.
   *
   * @param ticket with its id, by which the helpdesk knows it
   * @throws InvalidValueException if the ticket has no id; find the ticket first
   * @throws RoleMissingException if the caller is not an expert who may run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws NotLiveException if the session has not started or is over
   * @throws CallNotOfferedException if that helpdesk cannot be told
   * @throws PartnerFailedException if the helpdesk does not take note; try again later
   */
  public SessionView associate(
      Caller caller, SessionKey key, PartnerSystem system, TicketRef ticket) {
    if (ticket.id() == null) {
      throw new InvalidValueException("partnerObject", "missing", "the id of a ticket");
    }
    var session = desk.session(caller, key);
    desk.require(session, system, PartnerCall.ASSOCIATE);
    partnerDesk.associate(desk.user(session), system, TicketDesk.id(session), ticket);
    return linking.link(caller, key, ticket);
  }
}
