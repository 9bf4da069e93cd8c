package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.util.stream.Stream;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/** Shows what was said in the chat of a session. */
@UseCase
public final class ShowTranscript {

  private final Sessions sessions;
  private final SessionFinder finder;

  /** Creates the use case from its ports. */
  public ShowTranscript(Sessions sessions, Secrets secrets) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
  }

  /**
   * Returns the transcript as it stands; it grows while the session is live. What was erased is
   * left out. The lines are read as they are iterated.
   *
   * @param name the session's id, its session token or its start token
   * @throws SessionNotFoundException if there is none of that name in the caller's reach
   * @throws NoTranscriptException if nothing was said in the session, or nothing is left
   */
  public Transcript show(Caller caller, String name) {
    var state = finder.byAnyName(caller, name).state();
    var history = new SessionHistory(sessions, state.key());
    if (lines(history).findFirst().isEmpty()) {
      throw new NoTranscriptException();
    }
    return new Transcript(state, () -> lines(history).iterator());
  }

  private static Stream<SessionEvent.Said> lines(SessionHistory history) {
    return history.stream()
        .filter(SessionEvent.Said.class::isInstance)
        .map(SessionEvent.Said.class::cast)
        .filter(said -> !said.isErased());
  }
}
