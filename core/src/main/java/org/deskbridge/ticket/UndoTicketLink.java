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
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the link of a session to a ticket, on both sides: the former ticket comes back, or none.
 */
@UseCase
public final class UndoTicketLink {

  private final TicketSessionGuard desk;
  private final LinkTicket linking;
  private final TicketGateway ticketGateway;

  public UndoTicketLink(
      Sessions sessions, Secrets secrets, TicketGateway ticketGateway, InstantSource clock) {
    this.desk = new TicketSessionGuard(sessions, secrets, ticketGateway);
    this.linking = new LinkTicket(sessions, secrets, clock);
    this.ticketGateway = requireNonNull(ticketGateway, "ticketGateway");
  }

  /**
   * Calls the helpdesk, then stores the former ticket on the session and returns the session.
   *
   * <p>Repeating it is safe. The session keeps its ticket if the helpdesk fails.
   *
   * @param system the helpdesk that the session was linked at
   * @param former absent if the session had no ticket; the helpdesk can link it only by its id, and
   *     otherwise takes the session off its ticket
   * @throws AccessDeniedException if the caller is not an expert who may run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if the session has not started or is over
   * @throws RejectedException {@code helpdesk.not-offered} if that helpdesk does not link tickets
   * @throws HelpdeskFailedException if the helpdesk fails or refuses it
   */
  public SessionView undo(
      Caller caller, SessionKey key, HelpdeskSystem system, @Nullable TicketRef former) {
    var session = desk.session(caller, key);
    desk.require(session, system, TicketOperation.ASSOCIATE);
    var user = desk.user(session);
    var id = TicketSessionGuard.id(session);
    if (former == null || former.id() == null) {
      ticketGateway.dissociate(user, system, id);
    } else {
      ticketGateway.associate(user, system, id, former);
    }
    return linking.link(caller, key, former);
  }
}
