package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.deskbridge.access.Caller;
import org.deskbridge.meta.UseCase;
import org.deskbridge.session.SessionKey;
import org.deskbridge.session.Sessions;
import org.jspecify.annotations.Nullable;

/** Closes the recordings whose page never came back after the session's end. */
@UseCase
public final class CloseDeserted {

  private final Recordings recordings;
  private final RecordingLists lists;
  private final Chunks chunks;
  private final Sessions sessions;
  private final RecordingPolicy policy;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public CloseDeserted(
      Recordings recordings,
      RecordingLists lists,
      Chunks chunks,
      Sessions sessions,
      RecordingPolicy policy,
      InstantSource clock) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.lists = requireNonNull(lists, "lists");
    this.chunks = requireNonNull(chunks, "chunks");
    this.sessions = requireNonNull(sessions, "sessions");
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Closes those in the caller's reach and returns them; what has arrived of them is kept.
   *
   * <p>Meant to be called every few seconds. A recording that changed meanwhile is left for the
   * next time.
   */
  public List<RecordingState> closeDeserted(Caller caller) {
    var now = clock.instant();
    return lists.capturing().stream()
        .filter(each -> caller.reach().covers(each.state().origin().account()))
        .map(each -> close(each, now))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<RecordingState> close(Recording recording, Instant now) {
    var origin = recording.state().origin();
    var endedAt = endOf(origin.session(), origin.startedAt());
    if (endedAt == null) {
      return Optional.empty();
    }
    var arrived = chunks.capture(recording.state().id());
    var lastAt = arrived.lastAt() == null ? origin.startedAt() : arrived.lastAt();
    var deadline = (lastAt.isAfter(endedAt) ? lastAt : endedAt).plus(policy.closeAfter());
    return now.isBefore(deadline) ? Optional.empty() : close(recording, arrived.chunks(), now);
  }

  /** Returns when the session ended, absent while it goes on; a removed one ended long ago. */
  private @Nullable Instant endOf(SessionKey session, Instant longAgo) {
    return sessions
        .byKey(session)
        .map(each -> each.state().times())
        .map(times -> Optional.ofNullable(times.endedAt()))
        .orElse(Optional.of(longAgo))
        .orElse(null);
  }

  private Optional<RecordingState> close(Recording recording, int arrived, Instant now) {
    try {
      var change = recording.close(arrived, policy.isTranscodedUnasked(), now);
      change.ifPresent(recordings::commit);
      return change.map(each -> each.after().state());
    } catch (StaleRecordingException e) {
      return Optional.empty();
    }
  }
}
