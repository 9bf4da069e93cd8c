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
 * Lets the customer continue on another device, for example if a phone cannot share its screen. The
 * technician does the same by {@link ReplaceCustomer}.
 */
@UseCase
public final class ReleaseSeat {

  private final JoinCodeOpening opening;

  public ReleaseSeat(
      Sessions sessions, Secrets secrets, SessionTimeouts policy, InstantSource clock) {
    this.opening = new JoinCodeOpening(sessions, secrets, policy, clock);
  }

  /**
   * Takes the seat from the customer's browser, opens a join code for the next one and returns the
   * session with it.
   *
   * <p>The browser loses access at once. To let it join again, give it another token: the one that
   * had the seat is not admitted any more. The customer is asked again about recording.
   *
   * @param caller the {@linkplain Caller#customerOf customer of the session}
   * @throws SessionNotFoundException if the caller is not the customer of that session
   * @throws ConflictException {@code session.not-live} if the session is not active
   */
  public SessionView release(Caller caller, SessionKey key) {
    return opening.openForCustomer(caller, key, SupportSession::replaceCustomer);
  }
}
