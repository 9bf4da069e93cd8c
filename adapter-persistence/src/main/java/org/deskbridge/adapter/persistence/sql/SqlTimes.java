package org.deskbridge.adapter.persistence.sql;

import java.time.Instant;

/** Times as they are stored: milliseconds since 1970, limited to the range of a long. */
public final class SqlTimes {

  private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private SqlTimes() {}

  /** Rounds down. */
  public static long floor(Instant at) {
    if (at.isBefore(EARLIEST)) {
      return Long.MIN_VALUE;
    }
    return at.isAfter(LATEST) ? Long.MAX_VALUE : at.toEpochMilli();
  }

  /** Rounds up, so that a deadline is not cut short. */
  public static long ceiling(Instant at) {
    var floor = floor(at);
    return of(floor).isBefore(at) && floor < Long.MAX_VALUE ? floor + 1 : floor;
  }

  /** Returns the time that was stored. */
  public static Instant of(long stored) {
    return Instant.ofEpochMilli(stored);
  }
}
