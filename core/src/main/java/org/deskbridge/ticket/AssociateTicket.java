package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;

/** Links a session to an existing ticket, on both sides. */
@UseCase
public final class AssociateTicket {

  private final TicketSessionGuard desk;
  private final LinkTicket linking;
  private final TicketGateway ticketGateway;

  public AssociateTicket(
      Sessions sessions, Secrets secrets, TicketGateway ticketGateway, InstantSource clock) {
    this.desk = new TicketSessionGuard(sessions, secrets, ticketGateway);
    this.linking = new LinkTicket(sessions, secrets, clock);
    this.ticketGateway = requireNonNull(ticketGateway, "partnerDesk");
  }

  /**
   * Calls the helpdesk, then stores the ticket on the session and returns the session.
   *
   * <p>Repeating it is safe. The session keeps its former ticket if the helpdesk fails.
   *
   * @param ticket with its id at the helpdesk
   * @throws InvalidValueException if the ticket has no id; find the ticket first
   * @throws AccessDeniedException if the caller is not an expert who may run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if the session has not started or is over
   * @throws RejectedException {@code helpdesk.not-offered} if that helpdesk does not support it
   * @throws HelpdeskFailedException if the helpdesk fails; retry later
   */
  public SessionView associate(
      Caller caller, SessionKey key, HelpdeskSystem system, TicketRef ticket) {
    if (ticket.id() == null) {
      throw new InvalidValueException("partnerObject", "missing", "the id of a ticket");
    }
    var session = desk.session(caller, key);
    desk.require(session, system, TicketOperation.ASSOCIATE);
    ticketGateway.associate(desk.user(session), system, TicketSessionGuard.id(session), ticket);
    return linking.link(caller, key, ticket);
  }
}
