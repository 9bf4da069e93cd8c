package org.deskbridge.session.join;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionTokens;
import org.jspecify.annotations.Nullable;

/** Returns whether a browser with the join link can join. */
@UseCase
public final class GetSeatStatus {

  private final SessionAccess finder;
  private final Seats seats;

  public GetSeatStatus(Sessions sessions, Secrets secrets) {
    var names = new SessionTokens(secrets);
    this.finder = new SessionAccess(sessions, names);
    this.seats = new Seats(names);
  }

  /**
   * Returns the status of the customer's seat for the browser.
   *
   * @param pass the browser's token, absent if it has none
   * @throws SessionNotFoundException if the link is invalid
   */
  public SeatStatus show(JoinToken token, @Nullable CustomerSessionToken pass) {
    return seats.standing(finder.byJoinToken(token).state(), pass);
  }
}
