package org.deskbridge.app.embedding;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerDesk;
import org.deskbridge.ticket.PartnerFailedException;
import org.deskbridge.ticket.PartnerFailedException.Fault;
import org.deskbridge.ticket.PartnerOffer;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.PartnerUser;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketRef;
import org.deskbridge.ticket.TicketSearch;

// tag::desk[]
/** Our tickets in the technician's ticket panel, by method calls. */
final class OurDesk implements PartnerDesk {

  private static final PartnerSystem SYSTEM = new PartnerSystem("Our Desk", "desk.example");

  private final TicketSystem tickets;

  OurDesk(TicketSystem tickets) {
    this.tickets = tickets;
  }

  @Override
  public List<PartnerOffer> offers(PartnerUser user) {
    return List.of(new PartnerOffer(SYSTEM, EnumSet.allOf(PartnerCall.class)));
  }

  @Override
  public List<TicketHit> search(PartnerUser user, PartnerSystem system, TicketSearch search) {
    return ask(() -> tickets.search(user.email(), search));
  }

  @Override
  public TicketRef create(
      PartnerUser user, PartnerSystem system, String sessionId, NewTicket ticket) {
    return ask(() -> tickets.create(user.email(), sessionId, ticket));
  }

  @Override
  public void associate(
      PartnerUser user, PartnerSystem system, String sessionId, TicketRef ticket) {
    ask(() -> tickets.associate(user.email(), sessionId, Objects.toString(ticket.id(), "")));
  }

  private static <T> T ask(Supplier<T> call) {
    try {
      return call.get();
    } catch (RejectedException e) {
      throw new PartnerFailedException(SYSTEM, Fault.REFUSED, e);
    } catch (UnavailableException e) {
      throw new PartnerFailedException(SYSTEM, Fault.DOWN, e);
    }
  }
}
// end::desk[]
