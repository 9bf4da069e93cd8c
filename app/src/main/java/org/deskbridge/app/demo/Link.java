package org.deskbridge.app.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link of a session to a ticket by a technician.
 *
 * @param ticketId absent if the session was taken off its ticket
 * @param from the former ticket of the session, absent if there was none
 * @param isNew whether the ticket was opened from the session
 */
record Link(
    String sessionId,
    @Nullable String ticketId,
    @Nullable String from,
    String technician,
    Instant at,
    boolean isNew) {

  /**
   * The session in which a technician links tickets.
   *
   * @param ticketId the ticket of the session at the helpdesk, absent if there is none
   */
  record Session(String id, @Nullable String ticketId, Technician technician) {}

  /** The technician who links. */
  record Technician(String name, String email) {}
}
