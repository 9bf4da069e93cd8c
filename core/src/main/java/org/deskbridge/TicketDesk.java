package org.deskbridge;

import java.util.List;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.ticket.AssociateTicket;
import org.deskbridge.ticket.CreateTicket;
import org.deskbridge.ticket.GetTicketCapabilities;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.ListLinks;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.RegisterLink;
import org.deskbridge.ticket.SearchTickets;
import org.deskbridge.ticket.TicketCapabilities;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;
import org.deskbridge.ticket.UndoTicketLink;
import org.jspecify.annotations.Nullable;

/** Tickets: find, open and link them from inside a session. */
public final class TicketDesk {

  private final GetTicketCapabilities getTicketCapabilities;
  private final SearchTickets searchTickets;
  private final CreateTicket createTicket;
  private final AssociateTicket associateTicket;
  private final UndoTicketLink undoTicketLink;
  private final RegisterLink registerLink;
  private final ListLinks listLinks;

  TicketDesk(DeskParts parts) {
    var store = parts.store();
    this.getTicketCapabilities =
        new GetTicketCapabilities(store.sessions(), store.secrets(), parts.tickets());
    this.searchTickets = new SearchTickets(store.sessions(), store.secrets(), parts.tickets());
    this.createTicket =
        new CreateTicket(store.sessions(), store.secrets(), parts.tickets(), parts.clock());
    this.associateTicket =
        new AssociateTicket(store.sessions(), store.secrets(), parts.tickets(), parts.clock());
    this.undoTicketLink =
        new UndoTicketLink(store.sessions(), store.secrets(), parts.tickets(), parts.clock());
    this.registerLink = new RegisterLink(store.helpdeskLinks());
    this.listLinks = new ListLinks(store.helpdeskLinks());
  }

  /**
   * Returns what each helpdesk system offers, the preferred one first; nothing if there is none.
   *
   * @see GetTicketCapabilities#show
   */
  public List<TicketCapabilities> capabilities(Caller caller, SessionKey key) {
    return getTicketCapabilities.show(caller, key);
  }

  /**
   * Returns the tickets that match; the session stays as it is, whatever the helpdesk does.
   *
   * @see SearchTickets#search
   */
  public List<TicketHit> search(
      Caller caller, SessionKey key, HelpdeskSystem system, TicketSearch search) {
    return searchTickets.search(caller, key, system, search);
  }

  /**
   * Opens the ticket, records it on the session and returns the session.
   *
   * @see CreateTicket#create
   */
  public SessionView create(
      Caller caller, SessionKey key, HelpdeskSystem system, NewTicket ticket) {
    return createTicket.create(caller, key, system, ticket);
  }

  /**
   * Tells the helpdesk, then records the ticket on the session and returns the session.
   *
   * @see AssociateTicket#associate
   */
  public SessionView associate(
      Caller caller, SessionKey key, HelpdeskSystem system, TicketRef ticket) {
    return associateTicket.associate(caller, key, system, ticket);
  }

  /**
   * Undoes a link: tells the helpdesk, puts the former ticket or none back on the session and
   * returns the session.
   *
   * @see UndoTicketLink#undo
   */
  public SessionView undoLink(
      Caller caller, SessionKey key, HelpdeskSystem system, @Nullable TicketRef former) {
    return undoTicketLink.undo(caller, key, system, former);
  }

  /**
   * Records the link for the caller's account, in place of an earlier one of the same user and
   * system.
   *
   * @see RegisterLink#register
   */
  public void registerLink(Caller caller, HelpdeskLink link) {
    registerLink.register(caller, link);
  }

  /**
   * Returns the links of the caller's own account, latest registered first.
   *
   * @see ListLinks#list
   */
  public List<HelpdeskLink> links(Caller caller, String systemDomain) {
    return listLinks.list(caller, systemDomain);
  }
}
