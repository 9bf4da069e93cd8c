package org.deskbridge.session;

import org.deskbridge.access.Caller;
import org.deskbridge.access.InvalidTokenException;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/** Recognizes the customer who joined a session. */
@UseCase
public final class IdentifyCustomer {

  private final SessionFinder finder;
  private final SessionNames names;

  /** Creates the use case from its ports. */
  public IdentifyCustomer(Sessions sessions, Secrets secrets) {
    this.names = new SessionNames(secrets);
    this.finder = new SessionFinder(sessions, names);
  }

  /**
   * Returns the customer as a caller, with the key of the session.
   *
   * @throws SessionNotFoundException if the link leads nowhere
   * @throws InvalidTokenException if the pass is not that of this session; join first
   */
  public Identified identify(JoinToken token, CustomerPass pass) {
    var key = finder.byJoinToken(token).state().key();
    if (!SessionNames.same(names.pass(key).value(), pass.value())) {
      throw new InvalidTokenException();
    }
    return new Identified(Caller.customerOf(key.value()), key);
  }

  /** A customer and the one session that this customer can see. */
  public record Identified(Caller caller, SessionKey session) {}
}
