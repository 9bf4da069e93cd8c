package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
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

/** The tickets of the platform that the service is part of, called as methods. */
public final class InProcessTickets implements TicketGateway {

  private final HelpdeskSystem name;
  private final TicketSystem tickets;

  /**
   * Creates the gateway.
   *
   * @param name how technicians see the platform in the ticket panel
   */
  public InProcessTickets(HelpdeskSystem name, TicketSystem tickets) {
    this.name = requireNonNull(name, "name");
    this.tickets = requireNonNull(tickets, "tickets");
  }

  @Override
  public List<TicketCapabilities> offers(HelpdeskUser user) {
    return List.of(new TicketCapabilities(name, EnumSet.allOf(TicketOperation.class)));
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

  @Override
  public void dissociate(HelpdeskUser user, HelpdeskSystem system, String sessionId) {
    ask(
        () -> {
          tickets.dissociate(user.email(), sessionId);
          return sessionId;
        });
  }

  private <T> T ask(Supplier<T> call) {
    try {
      return call.get();
    } catch (RejectedException e) {
      throw new HelpdeskFailedException(name, Fault.REFUSED, e);
    } catch (UnavailableException e) {
      throw new HelpdeskFailedException(name, Fault.DOWN, e);
    }
  }
}
