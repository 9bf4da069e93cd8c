package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;

/** Opens a ticket for a session, and links the session to it. */
@UseCase
public final class CreateTicket {

  private final TicketSessionGuard desk;
  private final LinkTicket linking;
  private final TicketGateway ticketGateway;

  public CreateTicket(
      Sessions sessions, Secrets secrets, TicketGateway ticketGateway, InstantSource clock) {
    this.desk = new TicketSessionGuard(sessions, secrets, ticketGateway);
    this.linking = new LinkTicket(sessions, secrets, clock);
    this.ticketGateway = requireNonNull(ticketGateway, "partnerDesk");
  }

  /**
   * Opens the ticket, stores it on the session and returns the session.
   *
   * @throws AccessDeniedException if the caller is not an expert who may run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if the session has not started or is over
   * @throws RejectedException {@code helpdesk.not-offered} if that helpdesk does not support it
   * @throws HelpdeskFailedException if the helpdesk fails; the ticket may still have been opened,
   *     so repeat with the same request id or search for it first
   */
  public SessionView create(
      Caller caller, SessionKey key, HelpdeskSystem system, NewTicket ticket) {
    var session = desk.session(caller, key);
    desk.require(session, system, TicketOperation.CREATE);
    var opened =
        ticketGateway.create(desk.user(session), system, TicketSessionGuard.id(session), ticket);
    return linking.link(caller, key, opened);
  }
}
