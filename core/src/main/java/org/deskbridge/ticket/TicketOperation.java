package org.deskbridge.ticket;

import java.util.Locale;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** What a helpdesk can be asked to do with its tickets (contract 3, ticket callbacks). */
public enum TicketOperation {
  /** Finds tickets by what they contain. */
  SEARCH,
  /** Opens a new ticket. */
  CREATE,
  /** Links a session to a ticket. */
  ASSOCIATE;

  /** Returns the failure of a call to a helpdesk system that does not offer it. */
  public RejectedException notOfferedBy(HelpdeskSystem system) {
    return new RejectedException(
        ErrorCode.HELPDESK_NOT_OFFERED,
        "helpdesk %s: does not offer to %s (expected: a link that does)"
            .formatted(system.name(), name().toLowerCase(Locale.ROOT)));
  }
}
