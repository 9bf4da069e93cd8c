package org.deskbridge.ticket;

import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;

/** Returns the ticket operations of the expert of a session. */
@UseCase
public final class GetTicketCapabilities {

  private final TicketSessionGuard desk;

  public GetTicketCapabilities(Sessions sessions, Secrets secrets, TicketGateway ticketGateway) {
    this.desk = new TicketSessionGuard(sessions, secrets, ticketGateway);
  }

  /**
   * Returns the capabilities of each helpdesk, the preferred one first; empty if there is none.
   *
   * @throws AccessDeniedException if the caller is not an expert who may run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if the session has not started or is over
   */
  public List<TicketCapabilities> show(Caller caller, SessionKey key) {
    return desk.offers(desk.session(caller, key));
  }
}
