package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.NotesChangedException;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Updates the expert's notes about a session, during it and afterwards. */
@UseCase
public final class UpdateNotes {

  private static final int MAX_LENGTH = 20_000;

  private final Sessions sessions;
  private final SessionAccess finder;
  private final InstantSource clock;

  public UpdateNotes(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Replaces the notes, unless they were changed since the caller read them, and returns the
   * session as it then stands. Notes that are stored already are accepted, so that a write whose
   * answer was lost can be repeated.
   *
   * @param notes at most 20,000 characters
   * @param madeOn a revision of the session at which the caller knew its notes: {@link
   *     SessionState#revision} or {@link SessionState#notesRevision}; 0 for the first notes
   * @throws NotesChangedException if they were changed since; it has the other text
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if the session was never started
   * @throws ConflictException {@code session.full} if the session already has 30,000 changes
   * @throws InvalidValueException if the notes are too long; shorten them
   */
  public SessionState write(Caller caller, SessionKey key, String notes, int madeOn) {
    caller.expertAs(Role.EXPERT);
    InvalidValueException.ifLonger("notes", notes, MAX_LENGTH);
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = finder.byKey(caller, key);
              var change = session.note(notes, madeOn, clock.instant());
              change.ifPresent(sessions::commit);
              return change.map(SessionChange::after).orElse(session).state();
            });
  }
}
