package org.deskbridge.session.join;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionKey;

/**
 * Admits another customer in place of the one who has joined, for example if the wrong person has
 * the link.
 */
@UseCase
public final class ReplaceCustomer {

  private final JoinCodeOpening opening;

  public ReplaceCustomer(
      Sessions sessions, Secrets secrets, SessionTimeouts policy, InstantSource clock) {
    this.opening = new JoinCodeOpening(sessions, secrets, policy, clock);
  }

  /**
   * Takes the seat from the browser that has it, opens a join code and returns the session with it.
   *
   * <p>The former browser loses access at once, and cannot take the seat again. The next customer
   * has not agreed to recording. A repeat opens another code.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if no customer has joined, or the session is
   *     over; {@code session.unattended} if it has no customer
   */
  public SessionView invite(Caller caller, SessionKey key) {
    return opening.openForExpert(caller, key, SupportSession::replaceCustomer);
  }
}
