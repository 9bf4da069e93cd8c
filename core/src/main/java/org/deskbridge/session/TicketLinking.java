package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.ticket.TicketRef;

/** Records which ticket a session is about, once the helpdesk knows. */
final class TicketLinking {

  private final Sessions sessions;
  private final SessionNames names;
  private final SessionFinder finder;
  private final InstantSource clock;

  TicketLinking(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionNames(secrets);
    this.finder = new SessionFinder(sessions, names);
    this.clock = requireNonNull(clock, "clock");
  }

  /** The session may have ended meanwhile; what the helpdesk knows is recorded all the same. */
  SessionView link(Caller caller, SessionKey key, TicketRef ticket) {
    return Redecide.whileRivalsCommit(
        attempt -> {
          var session = finder.byKey(caller, key);
          var change = session.link(ticket, clock.instant());
          change.ifPresent(sessions::commit);
          return SessionView.of(change.map(SessionChange::after).orElse(session).state(), names);
        });
  }
}
