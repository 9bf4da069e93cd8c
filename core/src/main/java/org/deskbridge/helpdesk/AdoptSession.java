package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Optional;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;

/**
 * Takes in a session that was requested elsewhere, by a call of the API or from another helpdesk,
 * once its technician links it to a ticket, or once it is started for a ticket that the helpdesk
 * {@link TicketSystem#owns owns}.
 */
@UseCase
public final class AdoptSession {

  /** No report comes to such a reference, so it may be guessed. */
  private static final String REFERENCES = "adopted-";

  private final RemoteSessions service;
  private final TicketSessions sessions;
  private final InstantSource clock;

  public AdoptSession(RemoteSessions service, TicketSessions sessions, InstantSource clock) {
    this.service = requireNonNull(service, "service");
    this.sessions = requireNonNull(sessions, "sessions");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Asks the service about the session, stores it on the ticket and returns it; one that is known
   * already is returned as it is.
   *
   * <p>The service sends no reports of it here: {@link ReconcileSessions} learns what becomes of
   * it. Its technician's page is not known.
   *
   * @param sessionId the service's id of the session
   * @return empty if the service does not have the session, or does not show it to this helpdesk
   * @throws UnavailableException if the service cannot be reached; nothing was stored
   * @throws RejectedException if the service refuses; check the credentials
   */
  public Optional<TicketSession> adopt(String sessionId, String ticketId) {
    var known = sessions.bySessionId(sessionId);
    return known.isPresent()
        ? known
        : service.session(sessionId).map(found -> adopted(sessionId, ticketId, found.report()));
  }

  /**
   * Stores the session of a report on the ticket and returns it; one that is known already is
   * returned as it is.
   */
  TicketSession adopt(String sessionId, String ticketId, StatusReport report) {
    return sessions.bySessionId(sessionId).orElseGet(() -> adopted(sessionId, ticketId, report));
  }

  /** Two calls that take in the same session at once store it under one reference, so only once. */
  private TicketSession adopted(String sessionId, String ticketId, StatusReport report) {
    var adopted = TicketSession.adopted(REFERENCES + sessionId, ticketId, report, clock.instant());
    try {
      sessions.save(adopted);
      return adopted;
    } catch (StaleTicketSessionException e) {
      return sessions.session(adopted.reference()).orElseThrow(() -> e);
    }
  }
}
