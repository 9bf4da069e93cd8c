package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/** Takes what the customer says to being recorded. */
@UseCase
public final class AnswerRecording {

  private final Sessions sessions;
  private final SessionFinder finder;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public AnswerRecording(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Records the answer and returns the session as it then stands; the last answer counts, so a
   * customer who agreed can still decline.
   *
   * @param caller the {@linkplain Caller#customerOf customer of the session}
   * @throws SessionNotFoundException if the caller is not the customer of that session
   * @throws RecordingOffException if the account does not record its sessions
   * @throws NotLiveException if the session is not active
   * @throws ConsentMissingException if nobody has asked
   */
  public SessionState answer(Caller caller, SessionKey key, boolean agrees) {
    if (caller.reach().session().isEmpty()) {
      throw new SessionNotFoundException();
    }
    return Redecide.whileRivalsCommit(
        attempt -> {
          var session = finder.byKey(caller, key);
          var change = session.answerRecording(agrees, clock.instant());
          change.ifPresent(sessions::commit);
          return change.map(SessionChange::after).orElse(session).state();
        });
  }
}
