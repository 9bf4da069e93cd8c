package org.deskbridge.helpdesk;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;

/**
 * Reads on in the event feed of the service, between two runs of {@link ReconcileSessions}, so that
 * sessions of which no callback tells are known soon.
 */
@UseCase
public final class FollowEvents {

  private final ReconcileSessions reconcile;

  /**
   * Creates the use case from its ports.
   *
   * @param tickets a session that was started for one that it {@link TicketSystem#owns owns} is
   *     taken in, also if it was requested elsewhere
   */
  public FollowEvents(
      RemoteSessions service,
      TicketSessions sessions,
      RemoteEvents events,
      FeedPosition position,
      TicketSystem tickets,
      InstantSource clock) {
    this.reconcile = new ReconcileSessions(service, sessions, events, position, tickets, clock);
  }

  /**
   * Stores what the feed has brought since the last call, and then passes each changed session on.
   * Does nothing until {@link ReconcileSessions} has compared sessions. Costs one call where
   * nothing has happened, so that it can be done every few seconds; not at the same time as {@link
   * ReconcileSessions#reconcile}.
   *
   * @throws UnavailableException if the service cannot be reached, or its feed does not move
   *     forward; the changes so far are stored and were passed on
   * @throws RejectedException if the service refuses; check the credentials
   */
  public void follow(Consumer<TicketSession> changed) {
    reconcile.follow(changed);
  }
}
