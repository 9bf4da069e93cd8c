package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** Requests remote support for a ticket; the technician starts it on the launch page. */
@UseCase
public final class LaunchSession {

  private final RemoteSessions service;
  private final TicketSessions sessions;
  private final CallbackBaseUrl callbackAddress;
  private final InstantSource clock;

  /**
   * Creates the use case from its ports.
   *
   * @param callbackAddress the address for status reports
   */
  public LaunchSession(
      RemoteSessions service,
      TicketSessions sessions,
      CallbackBaseUrl callbackAddress,
      InstantSource clock) {
    this.service = requireNonNull(service, "service");
    this.sessions = requireNonNull(sessions, "sessions");
    this.callbackAddress = requireNonNull(callbackAddress, "callbackAddress");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Requests a session and returns its launch URL, a secret of the technician.
   *
   * <p>The session is stored at the helpdesk before the service is called, so that no report can
   * arrive too early.
   *
   * @throws UnavailableException if the service cannot be reached; nothing was started
   */
  public Launched launch(Ticket ticket) {
    var reference = sessions.newReference();
    var session = TicketSession.requested(reference, ticket.id(), clock.instant());
    sessions.save(session);
    var requested =
        service.requestSession(
            new RemoteSessions.LaunchRequest(
                reference,
                ticket.id(),
                ticket.url(),
                ticket.customerName(),
                ticket.customerEmail(),
                null,
                callbackAddress.of(reference)));
    sessions.save(session.knownAs(requested));
    return new Launched(reference, requested.launchUrl());
  }

  /**
   * The ticket to support.
   *
   * @param url the address of the ticket's page
   */
  public record Ticket(
      String id,
      @Nullable String url,
      @Nullable String customerName,
      @Nullable String customerEmail) {

    public Ticket {
      requireNonNull(id, "id");
    }
  }

  /**
   * A requested session.
   *
   * @param launchUrl the page where the technician starts it; a secret
   */
  public record Launched(String reference, URI launchUrl) {}
}
