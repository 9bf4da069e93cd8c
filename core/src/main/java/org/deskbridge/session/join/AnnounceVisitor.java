package org.deskbridge.session.join;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionTokens;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.LinkOpened;
import org.deskbridge.session.room.SignalRelay;
import org.jspecify.annotations.Nullable;

/** Tells the experts of a session that the join link was opened. */
@UseCase
public final class AnnounceVisitor {

  private final SessionAccess finder;
  private final Seats seats;
  private final SignalRelay relay;

  public AnnounceVisitor(Sessions sessions, Secrets secrets, SignalRelay relay) {
    var names = new SessionTokens(secrets);
    this.finder = new SessionAccess(sessions, names);
    this.seats = new Seats(names);
    this.relay = requireNonNull(relay, "relay");
  }

  /**
   * Tells the open pages of experts, and stores nothing. Does nothing unless the session is live
   * and the browser could join it but has not.
   *
   * @param pass the browser's token, absent if it has none
   * @param page the page that the link was opened in
   * @throws SessionNotFoundException if the link is invalid
   */
  public void announce(JoinToken token, @Nullable CustomerSessionToken pass, ConnectedPage page) {
    var state = finder.byJoinToken(token).state();
    if (state.status().isLive() && seats.standing(state, pass) == SeatStatus.ADMISSIBLE) {
      relay.send(state.key(), new LinkOpened(page));
    }
  }
}
