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
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
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
   * Replaces the notes.
   *
   * @param notes at most 20,000 characters
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if the session was never started
   * @throws ConflictException {@code session.full} if the session already has 30,000 changes
   * @throws InvalidValueException if the notes are too long; shorten them
   */
  public void write(Caller caller, SessionKey key, String notes) {
    caller.expertAs(Role.EXPERT);
    InvalidValueException.ifLonger("notes", notes, MAX_LENGTH);
    OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var change = finder.byKey(caller, key).note(notes, clock.instant());
              change.ifPresent(sessions::commit);
              return change;
            });
  }
}
