package org.deskbridge.app.embedding;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskFailedException;
import org.deskbridge.ticket.HelpdeskFailedException.Fault;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketCapabilities;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketOperation;
import org.deskbridge.ticket.TicketSearch;

// tag::desk[]
/** Our tickets in the technician's ticket panel, by method calls. */
final class OurDesk implements TicketGateway {

  private static final HelpdeskSystem SYSTEM = new HelpdeskSystem("Our Desk", "desk.example");

  private final TicketSystem tickets;

  OurDesk(TicketSystem tickets) {
    this.tickets = tickets;
  }

  @Override
  public List<TicketCapabilities> offers(HelpdeskUser user) {
    return List.of(new TicketCapabilities(SYSTEM, EnumSet.allOf(TicketOperation.class)));
  }

  @Override
  public List<TicketHit> search(HelpdeskUser user, HelpdeskSystem system, TicketSearch search) {
    return ask(() -> tickets.search(user.email(), search));
  }

  @Override
  public TicketRef create(
      HelpdeskUser user, HelpdeskSystem system, String sessionId, NewTicket ticket) {
    return ask(() -> tickets.create(user.email(), sessionId, ticket));
  }

  @Override
  public void associate(
      HelpdeskUser user, HelpdeskSystem system, String sessionId, TicketRef ticket) {
    ask(() -> tickets.associate(user.email(), sessionId, Objects.toString(ticket.id(), "")));
  }

  private static <T> T ask(Supplier<T> call) {
    try {
      return call.get();
    } catch (RejectedException e) {
      throw new HelpdeskFailedException(SYSTEM, Fault.REFUSED, e);
    } catch (UnavailableException e) {
      throw new HelpdeskFailedException(SYSTEM, Fault.DOWN, e);
    }
  }
}
// end::desk[]
