package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.Role;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.meta.UseCase;

/** Keeps what the expert notes about a session, during it and afterwards. */
@UseCase
public final class WriteNotes {

  private static final int MAX_LENGTH = 20_000;

  private final Sessions sessions;
  private final SessionFinder finder;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public WriteNotes(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Replaces the notes.
   *
   * @param notes at most 20,000 characters
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws NotLiveException if the session never started
   * @throws SessionFullException if the session has 30,000 changes already
   * @throws InvalidValueException if the notes are too long; shorten them
   */
  public void write(Caller caller, SessionKey key, String notes) {
    caller.expertAs(Role.EXPERT);
    InvalidValueException.ifLonger("notes", notes, MAX_LENGTH);
    Redecide.whileRivalsCommit(
        attempt -> {
          var change = finder.byKey(caller, key).note(notes, clock.instant());
          change.ifPresent(sessions::commit);
          return change;
        });
  }
}
