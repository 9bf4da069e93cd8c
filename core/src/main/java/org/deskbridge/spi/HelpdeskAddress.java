package org.deskbridge.spi;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.function.Function;
import org.deskbridge.helpdesk.CallbackBaseUrl;
import org.deskbridge.ticket.HelpdeskUserToken;

/**
 * Where a service that runs elsewhere reaches a helpdesk.
 *
 * @param statusCallbacks where it reports changes of status
 * @param ticketCalls where it asks about tickets
 * @param userTokens returns the token by which a technician is told when the service asks, by their
 *     email address; the same one each time
 */
public record HelpdeskAddress(
    CallbackBaseUrl statusCallbacks,
    URI ticketCalls,
    Function<String, HelpdeskUserToken> userTokens) {

  /** Bundles the addresses. */
  public HelpdeskAddress {
    requireNonNull(statusCallbacks, "statusCallbacks");
    requireNonNull(ticketCalls, "ticketCalls");
    requireNonNull(userTokens, "userTokens");
  }
}
