package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** The ticket operations that a helpdesk supports for a technician. */
public record TicketCapabilities(HelpdeskSystem system, Set<TicketOperation> calls) {

  public TicketCapabilities {
    requireNonNull(system, "system");
    calls = Set.copyOf(calls);
  }
}
