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

/** Opens a new join code for a session whose old one was used or has expired. */
@UseCase
public final class RenewJoinCode {

  private final JoinCodeOpening opening;

  public RenewJoinCode(
      Sessions sessions, Secrets secrets, SessionTimeouts policy, InstantSource clock) {
    this.opening = new JoinCodeOpening(sessions, secrets, policy, clock);
  }

  /**
   * Closes the old code, opens a new one and returns the session with it.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if the session does not wait for a customer
   */
  public SessionView renew(Caller caller, SessionKey key) {
    return opening.openForExpert(caller, key, SupportSession::invite);
  }
}
