package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** What a technician can ask a helpdesk system to do. */
public record PartnerOffer(PartnerSystem system, Set<PartnerCall> calls) {

  /** Creates the offer. */
  public PartnerOffer {
    requireNonNull(system, "system");
    calls = Set.copyOf(calls);
  }
}
