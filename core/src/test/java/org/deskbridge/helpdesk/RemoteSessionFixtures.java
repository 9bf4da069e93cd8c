package org.deskbridge.helpdesk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.jspecify.annotations.Nullable;

/** Sessions as a service shows them. */
public final class RemoteSessionFixtures {

  private RemoteSessionFixtures() {}

  /** Returns a session that lasted a minute from its start, with a note. */
  public static RemoteSession played(
      String id, String ticketId, @Nullable String ticketUrl, Instant startedAt) {
    return session(
        new StatusReport(
            id,
            SessionStatus.COMPLETE,
            startedAt,
            startedAt.plusSeconds(10),
            startedAt.plusSeconds(60),
            new TicketRef(ticketId, ticketUrl),
            "Erika Expert",
            "Cable was loose",
            null,
            EndReason.TECHNICIAN));
  }

  /** Returns a session of which nothing is known beyond a report. */
  public static RemoteSession session(StatusReport report) {
    return new RemoteSession(
        report,
        1L,
        new RemoteSession.Person("Erika Expert", "erika@example.com", "2"),
        "Carl Cüstomer",
        "carl@example.net",
        URI.create("https://support.example/join/x"),
        null,
        List.of(),
        null);
  }
}
