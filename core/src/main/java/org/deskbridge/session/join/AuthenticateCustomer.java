package org.deskbridge.session.join;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Authenticates the customer of a session by the browser's token. */
@UseCase
public final class AuthenticateCustomer {

  private final SessionAccess finder;
  private final Seats seats;

  public AuthenticateCustomer(Sessions sessions, Secrets secrets) {
    var names = new SessionTokens(secrets);
    this.finder = new SessionAccess(sessions, names);
    this.seats = new Seats(names);
  }

  /**
   * Returns the customer as a caller, with the key of the session.
   *
   * @throws SessionNotFoundException if the link is invalid
   * @throws InvalidTokenException if the browser with this token does not have the seat of the
   *     customer; join first
   */
  public Identified identify(JoinToken token, CustomerSessionToken pass) {
    var state = finder.byJoinToken(token).state();
    if (seats.standing(state, pass) != SeatStatus.SEATED) {
      throw new InvalidTokenException();
    }
    var key = state.key();
    return new Identified(Caller.customerOf(key.value()), key);
  }

  /** A customer and the session that this customer can access. */
  public record Identified(Caller caller, SessionKey session) {}
}
