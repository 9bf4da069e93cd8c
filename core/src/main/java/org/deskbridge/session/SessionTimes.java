package org.deskbridge.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times when a session reached its statuses; each absent before. */
public record SessionTimes(
    @Nullable Instant startedAt, @Nullable Instant joinedAt, @Nullable Instant endedAt) {

  public static final SessionTimes NONE = new SessionTimes(null, null, null);

  SessionTimes started(Instant at) {
    return new SessionTimes(at, joinedAt, endedAt);
  }

  /** Keeps the time of the first customer, even if another one joins in that place. */
  SessionTimes joined(Instant at) {
    return new SessionTimes(startedAt, joinedAt == null ? at : joinedAt, endedAt);
  }

  SessionTimes ended(Instant at) {
    return new SessionTimes(startedAt, joinedAt, at);
  }
}
