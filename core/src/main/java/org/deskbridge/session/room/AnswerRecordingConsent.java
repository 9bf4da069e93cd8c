package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Records the customer's answer about recording. */
@UseCase
public final class AnswerRecordingConsent {

  private final Sessions sessions;
  private final SessionAccess finder;
  private final InstantSource clock;

  public AnswerRecordingConsent(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Records the answer and returns the new state of the session; the last answer counts, so a
   * customer who agreed can still decline.
   *
   * @param caller the {@linkplain Caller#customerOf customer of the session}
   * @throws SessionNotFoundException if the caller is not the customer of that session
   * @throws RejectedException {@code recording.off} if the account does not record its sessions
   * @throws ConflictException {@code session.not-live} if the session is not active
   * @throws ConflictException {@code recording.consent-missing} if the customer was not asked
   */
  public SessionState answer(Caller caller, SessionKey key, boolean agrees) {
    if (caller.reach().session().isEmpty()) {
      throw new SessionNotFoundException();
    }
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = finder.byKey(caller, key);
              var change = session.answerRecordingConsent(agrees, clock.instant());
              change.ifPresent(sessions::commit);
              return change.map(SessionChange::after).orElse(session).state();
            });
  }
}
