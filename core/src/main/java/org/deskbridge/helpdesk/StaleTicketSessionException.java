package org.deskbridge.helpdesk;

import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** The session changed since it was read: read again, decide again. */
public final class StaleTicketSessionException extends ConflictException {

  private static final long serialVersionUID = 1L;

  public StaleTicketSessionException() {
    super(
        ErrorCode.TICKET_STALE,
        "The session of the ticket has changed meanwhile. Read it again, then decide again.");
  }
}
