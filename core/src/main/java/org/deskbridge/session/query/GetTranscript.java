package org.deskbridge.session.query;

import static java.util.Objects.requireNonNull;

import java.util.stream.Stream;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionTokens;

/** Returns the transcript of a session's chat. */
@UseCase
public final class GetTranscript {

  private final Sessions sessions;
  private final SessionAccess finder;

  public GetTranscript(Sessions sessions, Secrets secrets) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
  }

  /**
   * Returns the current transcript; it grows while the session is live. Erased messages are left
   * out. The lines are read during the iteration.
   *
   * @param name the session's id, its session token or its start token
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws RejectedException {@code session.no-transcript} if the session has no messages, or no
   *     longer
   */
  public Transcript show(Caller caller, String name) {
    var state = finder.byAnyName(caller, name).state();
    var history = new SessionHistory(sessions, state.key());
    if (lines(history).noneMatch(SessionEvent.Said.class::isInstance)) {
      throw new RejectedException(
          ErrorCode.SESSION_NO_TRANSCRIPT,
          "transcript: none (expected: a session with chat messages)");
    }
    return new Transcript(state, () -> lines(history).iterator());
  }

  private static Stream<SessionEvent.ChatLine> lines(SessionHistory history) {
    return history.stream()
        .filter(SessionEvent.ChatLine.class::isInstance)
        .map(SessionEvent.ChatLine.class::cast)
        .filter(line -> !line.isErased());
  }
}
