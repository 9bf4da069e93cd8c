package org.deskbridge.ticket;

import java.util.Locale;
import org.deskbridge.error.RejectedException;

/** No helpdesk system of that name offers the technician what was asked for. */
public final class CallNotOfferedException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure. */
  public CallNotOfferedException(HelpdeskSystem system, TicketOperation call) {
    super(
        Reason.DENIED,
        "helpdesk %s: does not offer to %s (expected: a link that does)"
            .formatted(system.name(), call.name().toLowerCase(Locale.ROOT)));
  }
}
