package org.deskbridge.privacy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;

/**
 * Removes recordings and sessions whose retention has expired, and sessions that were requested
 * without an account and not claimed in time.
 *
 * <p>The recordings of a session are erased before the session is removed. If a process stops at
 * any point, the next call removes the rest.
 */
@UseCase
public final class PurgeExpired {

  private final ExpiredRecordings expiredRecordings;
  private final ExpiredSessions expiredSessions;

  public PurgeExpired(
      Sessions sessions,
      SessionRetention retention,
      Recordings recordings,
      RecordingQueries recordingQueries,
      Chunks chunks,
      MediaStore media,
      AccountSettingsStore settings,
      SessionTimeouts timeouts,
      InstantSource clock) {
    this.expiredRecordings =
        new ExpiredRecordings(recordings, recordingQueries, chunks, media, settings, clock);
    this.expiredSessions =
        new ExpiredSessions(
            sessions,
            retention,
            new SessionRecordingsEraser(recordings, recordingQueries, chunks, media, clock),
            settings,
            timeouts,
            clock);
  }

  /**
   * Removes everything expired in the caller's scope. This cannot be undone.
   *
   * <p>Call it every few minutes, from one process at a time. Works in portions, as an account may
   * shorten its retention by years. A recording or session that cannot be removed now does not
   * block the others. The session of the latest event of all may stay until the next event.
   *
   * @param erased receives each expired recording after its erasure; not those that are removed
   *     with their session
   * @param removed receives each session after its removal
   * @throws AccessDeniedException if the caller is neither a manager nor the service
   * @throws UnavailableException if something could not be removed now; the next call tries again
   */
  public void purge(Caller caller, Consumer<RecordingState> erased, Consumer<SessionKey> removed) {
    var reach = caller.managedReach();
    var failures = new ArrayList<UnavailableException>();
    attempt(() -> expiredRecordings.erase(reach, erased), failures);
    attempt(() -> expiredSessions.remove(reach, removed), failures);
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private static void attempt(Runnable step, List<UnavailableException> failures) {
    try {
      step.run();
    } catch (UnavailableException e) {
      failures.add(e);
    }
  }
}
