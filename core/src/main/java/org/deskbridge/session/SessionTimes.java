package org.deskbridge.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a session reached its statuses; each absent until then. */
public record SessionTimes(
    @Nullable Instant startedAt, @Nullable Instant joinedAt, @Nullable Instant endedAt) {

  public static final SessionTimes NONE = new SessionTimes(null, null, null);

  SessionTimes started(Instant at) {
    return new SessionTimes(at, joinedAt, endedAt);
  }

  /** The first customer counts, even if another one comes in instead. */
  SessionTimes joined(Instant at) {
    return new SessionTimes(startedAt, joinedAt == null ? at : joinedAt, endedAt);
  }

  SessionTimes ended(Instant at) {
    return new SessionTimes(startedAt, joinedAt, at);
  }
}
