package org.deskbridge.app.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A technician has linked a session to a ticket.
 *
 * @param from the ticket that the session was about before, absent if the helpdesk knew of none
 * @param isNew whether the ticket was opened from the session
 */
record Link(
    String sessionId,
    String ticketId,
    @Nullable String from,
    String technician,
    Instant at,
    boolean isNew) {

  /**
   * The session in which a technician links tickets.
   *
   * @param ticketId the ticket that the helpdesk has the session on, absent if it knows none
   */
  record Session(String id, @Nullable String ticketId, Technician technician) {}

  /** Who links. */
  record Technician(String name, String email) {}
}
