package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/**
 * Erases the customer of a session: its recordings, then the customer in its events.
 *
 * <p>The session keeps its customer until its recordings are erased. So if a process stops in
 * between, {@link FindCustomerSessions} still finds the session, and erasing it again completes the
 * erasure.
 */
@UseCase
public final class EraseCustomer {

  private final SessionRetention retention;
  private final SessionAccess access;
  private final SessionRecordingsEraser recordings;
  private final InstantSource clock;

  public EraseCustomer(
      Sessions sessions,
      SessionRetention retention,
      Recordings recordings,
      RecordingQueries recordingQueries,
      Chunks chunks,
      MediaStore media,
      Secrets secrets,
      InstantSource clock) {
    this.retention = requireNonNull(retention, "retention");
    this.access = new SessionAccess(sessions, new SessionTokens(secrets));
    this.recordings =
        new SessionRecordingsEraser(recordings, recordingQueries, chunks, media, clock);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Erases the recordings, whatever their stage, and blanks name and address, chat and notes in
   * every event of the session; adds an event that records the erasure. Order, times and statuses
   * stay, as does the fact that there were recordings. The erasure cannot be undone.
   *
   * <p>Erasing a live session does not affect later chat messages and recordings.
   *
   * @throws AccessDeniedException if the caller is neither a manager nor the service
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws UnavailableException if a recording cannot be removed now; the session still names its
   *     customer, erase it again
   * @throws StaleSessionException if the session kept changing meanwhile; erase it again
   */
  public Receipt erase(Caller caller, SessionKey key) {
    caller.managedReach();
    access.byKey(caller, key);
    var erased = recordings.erase(key);
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var change = access.byKey(caller, key).eraseCustomer(clock.instant());
              retention.eraseCustomer(change);
              return new Receipt(change.after().state(), erased);
            });
  }

  /**
   * The result of an erasure.
   *
   * @param session the current session, without its customer
   * @param recordings the recordings that this call erased
   */
  public record Receipt(SessionState session, List<RecordingState> recordings) {

    public Receipt {
      requireNonNull(session, "session");
      recordings = List.copyOf(recordings);
    }
  }
}
