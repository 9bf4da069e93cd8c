package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** What a technician can ask a helpdesk system to do. */
public record TicketCapabilities(HelpdeskSystem system, Set<TicketOperation> calls) {

  public TicketCapabilities {
    requireNonNull(system, "system");
    calls = Set.copyOf(calls);
  }
}
