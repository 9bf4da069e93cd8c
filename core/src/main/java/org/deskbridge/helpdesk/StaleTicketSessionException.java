package org.deskbridge.helpdesk;

import org.deskbridge.error.ConflictException;

/** The session changed since it was read: read again, decide again. */
public final class StaleTicketSessionException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure for a session that came second. */
  public StaleTicketSessionException(TicketSession late) {
    super(
        "ticket %s: changed meanwhile, revision %d is on record already"
            .formatted(late.ticketId(), late.revision()));
  }
}
