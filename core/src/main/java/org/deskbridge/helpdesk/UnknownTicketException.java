package org.deskbridge.helpdesk;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** The helpdesk has no such ticket, or none that the technician may see. */
public final class UnknownTicketException extends RejectedException {

  private static final long serialVersionUID = 1L;

  public UnknownTicketException() {
    super(ErrorCode.TICKET_NOT_FOUND, "partnerObject: unknown (expected: the id of a ticket)");
  }
}
