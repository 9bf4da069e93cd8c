package org.deskbridge.recording.capture;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.RecordingPolicy;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.StaleRecordingException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** Closes the recordings of ended sessions whose page does not reconnect. */
@UseCase
public final class CloseAbandonedRecordings {

  /** The others are checked a few seconds later. */
  private static final int AT_ONCE = 1000;

  /** The delay of a recording that another process is changing. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Recordings recordings;
  private final RecordingQueries lists;
  private final Chunks chunks;
  private final Sessions sessions;
  private final RecordingPolicy policy;
  private final ServiceClock clock;

  public CloseAbandonedRecordings(
      Recordings recordings,
      RecordingQueries lists,
      Chunks chunks,
      Sessions sessions,
      RecordingPolicy policy,
      ServiceClock clock) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.lists = requireNonNull(lists, "lists");
    this.chunks = requireNonNull(chunks, "chunks");
    this.sessions = requireNonNull(sessions, "sessions");
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Closes those in the caller's scope and returns them; their chunks are kept.
   *
   * <p>Call it every few seconds. It reads only recordings that may have to be closed by now. A
   * recording that changed meanwhile is left for the next call.
   */
  public List<RecordingState> closeAbandonedRecordings(Caller caller) {
    var now = clock.instant();
    var closed = new ArrayList<RecordingState>();
    var putOff = new HashMap<RecordingId, Instant>();
    for (var each : lists.due(caller.reach(), now, now.plus(policy.closeAfter()), AT_ONCE)) {
      var id = each.state().id();
      var arrived = chunks.capture(id);
      var left = timeLeft(each.state().origin(), arrived);
      if (left.isZero() || left.isNegative()) {
        close(each, arrived.chunks(), now)
            .ifPresentOrElse(closed::add, () -> putOff.put(id, now.plus(SOON)));
      } else {
        putOff.put(id, now.plus(left));
      }
    }
    if (!putOff.isEmpty()) {
      lists.putOff(putOff);
    }
    return List.copyOf(closed);
  }

  /** Returns the time until the recording can be closed at the earliest, 0 or less if now. */
  private Duration timeLeft(RecordingOrigin origin, CaptureProgress arrived) {
    var endedAt = endOf(origin.session(), origin.startedAt());
    if (endedAt == null) {
      return policy.closeAfter();
    }
    var lastAt = arrived.lastAt() == null ? origin.startedAt() : arrived.lastAt();
    var silence = clock.since(lastAt);
    var over = clock.since(endedAt);
    return policy.closeAfter().minus(silence.compareTo(over) < 0 ? silence : over);
  }

  /** Returns the end of the session, absent while it is live; a removed one ended long ago. */
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
      var change = recording.close(arrived, policy.transcodeAutomatically(), now);
      change.ifPresent(recordings::commit);
      return change.map(each -> each.after().state());
    } catch (StaleRecordingException e) {
      return Optional.empty();
    }
  }
}
