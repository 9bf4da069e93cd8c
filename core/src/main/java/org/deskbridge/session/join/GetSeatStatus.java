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

/** Shows a browser that holds the join link whether it can join. */
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
   * Returns how the browser stands to the seat of the customer.
   *
   * @param pass what the browser holds, absent if it was never here
   * @throws SessionNotFoundException if the link leads nowhere
   */
  public SeatStatus show(JoinToken token, @Nullable CustomerSessionToken pass) {
    return seats.standing(finder.byJoinToken(token).state(), pass);
  }
}
