package org.deskbridge.session;

import org.deskbridge.access.Caller;
import org.deskbridge.access.InvalidTokenException;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/** Recognizes the customer who joined a session. */
@UseCase
public final class IdentifyCustomer {

  private final SessionFinder finder;
  private final Seats seats;

  /** Creates the use case from its ports. */
  public IdentifyCustomer(Sessions sessions, Secrets secrets) {
    var names = new SessionNames(secrets);
    this.finder = new SessionFinder(sessions, names);
    this.seats = new Seats(names);
  }

  /**
   * Returns the customer as a caller, with the key of the session.
   *
   * @throws SessionNotFoundException if the link leads nowhere
   * @throws InvalidTokenException if the browser with this pass does not have the seat of the
   *     customer; join first
   */
  public Identified identify(JoinToken token, CustomerPass pass) {
    var state = finder.byJoinToken(token).state();
    if (seats.standing(state, pass) != CustomerStanding.SEATED) {
      throw new InvalidTokenException();
    }
    var key = state.key();
    return new Identified(Caller.customerOf(key.value()), key);
  }

  /** A customer and the one session that this customer can see. */
  public record Identified(Caller caller, SessionKey session) {}
}
