package org.deskbridge.helpdesk;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** The helpdesk never requested a session with that reference. */
public final class UnknownReferenceException extends RejectedException {

  private static final long serialVersionUID = 1L;

  UnknownReferenceException() {
    super(
        ErrorCode.TICKET_REFERENCE_UNKNOWN,
        "reference: unknown (expected: that of a requested session)");
  }
}
