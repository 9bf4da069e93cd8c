package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;

/** Searches the tickets of a helpdesk from inside a session. */
@UseCase
public final class SearchTickets {

  private final TicketSessionGuard desk;
  private final TicketGateway ticketGateway;

  public SearchTickets(Sessions sessions, Secrets secrets, TicketGateway ticketGateway) {
    this.desk = new TicketSessionGuard(sessions, secrets, ticketGateway);
    this.ticketGateway = requireNonNull(ticketGateway, "partnerDesk");
  }

  /**
   * Returns the matching tickets; a failure of the helpdesk does not affect the session.
   *
   * @throws AccessDeniedException if the caller is not an expert who may run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if the session has not started or is over
   * @throws RejectedException {@code helpdesk.not-offered} if that helpdesk does not support it
   * @throws HelpdeskFailedException if the helpdesk fails; retry later
   */
  public List<TicketHit> search(
      Caller caller, SessionKey key, HelpdeskSystem system, TicketSearch search) {
    var session = desk.session(caller, key);
    desk.require(session, system, TicketOperation.SEARCH);
    return ticketGateway.search(desk.user(session), system, search);
  }
}
