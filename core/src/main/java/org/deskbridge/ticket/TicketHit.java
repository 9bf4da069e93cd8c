package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

/**
 * A ticket that was found.
 *
 * @param title empty if the helpdesk gave none
 */
public record TicketHit(TicketRef ref, String title) {

  /** Creates the hit. */
  public TicketHit {
    requireNonNull(ref, "ref");
    requireNonNull(title, "title");
  }
}
