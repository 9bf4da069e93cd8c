package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Collection;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.OptimisticRetry;

/** Sets or removes the archived flag of recordings. */
@UseCase
public final class MarkArchived {

  private final Recordings recordings;
  private final RecordingAccess finder;
  private final InstantSource clock;

  public MarkArchived(Recordings recordings, InstantSource clock) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.finder = new RecordingAccess(recordings);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Sets or removes the archived flag.
   *
   * @throws AccessDeniedException if one is unknown or foreign; then nothing is changed
   */
  public void mark(Caller caller, Collection<RecordingId> ids, boolean flag) {
    finder.all(caller, ids).forEach(each -> mark(caller, each.state().id(), flag));
  }

  private void mark(Caller caller, RecordingId id, boolean flag) {
    OptimisticRetry.on(StaleRecordingException.class)
        .run(
            () -> {
              var change = finder.get(caller, id).archive(flag, clock.instant());
              change.ifPresent(recordings::commit);
              return change;
            });
  }
}
