package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.deskbridge.error.RejectedException;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskFailedException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One helpdesk in memory that serves every technician of every account.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryTicketGateway implements TicketGateway {

  /** The one system there is. */
  public static final HelpdeskSystem SYSTEM = new HelpdeskSystem("Memory Desk", "helpdesk.example");

  private final InMemoryTicketSystem tickets = new InMemoryTicketSystem();
  private volatile Set<TicketOperation> calls = Set.of(TicketOperation.values());
  private volatile @Nullable Fault fault;

  /** Returns the tickets of the helpdesk. */
  public InMemoryTicketSystem tickets() {
    return tickets;
  }

  /** Offers these calls and no other from now on; without one the system is not there at all. */
  public void offer(TicketOperation... only) {
    calls = Set.of(only);
  }

  /** Makes every call fail from now on. */
  public void failWith(Fault reason) {
    fault = requireNonNull(reason, "reason");
  }

  /** Answers again from now on. */
  public void recover() {
    fault = null;
  }

  @Override
  public List<TicketCapabilities> offers(HelpdeskUser user) {
    return calls.isEmpty() ? List.of() : List.of(new TicketCapabilities(SYSTEM, calls));
  }

  @Override
  public List<TicketHit> search(HelpdeskUser user, HelpdeskSystem system, TicketSearch search) {
    failIfAsked();
    return tickets.search(user.email(), search);
  }

  @Override
  public TicketRef create(
      HelpdeskUser user, HelpdeskSystem system, String sessionId, NewTicket ticket) {
    failIfAsked();
    return tickets.create(user.email(), sessionId, ticket);
  }

  @Override
  public void associate(
      HelpdeskUser user, HelpdeskSystem system, String sessionId, TicketRef ticket) {
    failIfAsked();
    try {
      var unused = tickets.associate(user.email(), sessionId, String.valueOf(ticket.id()));
    } catch (RejectedException e) {
      throw new HelpdeskFailedException(SYSTEM, Fault.REFUSED, e);
    }
  }

  @Override
  public void dissociate(HelpdeskUser user, HelpdeskSystem system, String sessionId) {
    failIfAsked();
    tickets.dissociate(user.email(), sessionId);
  }

  private void failIfAsked() {
    var reason = fault;
    if (reason != null) {
      throw new HelpdeskFailedException(SYSTEM, reason, null);
    }
  }
}
