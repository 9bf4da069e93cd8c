package org.deskbridge.ticket;

import java.util.Locale;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** The ticket operations of a helpdesk (contract 3, ticket callbacks). */
public enum TicketOperation {
  /** Finds tickets by the text they contain. */
  SEARCH,
  /** Opens a new ticket. */
  CREATE,
  /** Links a session to a ticket. */
  ASSOCIATE;

  /** Returns the failure of a call that a helpdesk does not support. */
  public RejectedException notOfferedBy(HelpdeskSystem system) {
    return new RejectedException(
        ErrorCode.HELPDESK_NOT_OFFERED,
        "helpdesk %s: does not offer to %s (expected: a link that does)"
            .formatted(system.name(), name().toLowerCase(Locale.ROOT)));
  }
}
