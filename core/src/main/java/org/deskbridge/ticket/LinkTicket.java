package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;
import org.jspecify.annotations.Nullable;

/** Stores the ticket of a session after the helpdesk was called. */
final class LinkTicket {

  private final Sessions sessions;
  private final SessionTokens names;
  private final SessionAccess finder;
  private final InstantSource clock;

  LinkTicket(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionTokens(secrets);
    this.finder = new SessionAccess(sessions, names);
    this.clock = requireNonNull(clock, "clock");
  }

  /** Stores the ticket even if the session has ended meanwhile, because the helpdesk has it. */
  SessionView link(Caller caller, SessionKey key, @Nullable TicketRef ticket) {
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = finder.byKey(caller, key);
              var change = session.link(ticket, clock.instant());
              change.ifPresent(sessions::commit);
              return SessionView.of(
                  change.map(SessionChange::after).orElse(session).state(), names);
            });
  }
}
