package org.deskbridge.adapter.persistence.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The time of the database server, which all nodes go by, whatever their own clocks say.
 *
 * <p>It is the time that was last measured and the nanoseconds that passed since, so that reading
 * it needs no database. While that is away the clock goes on. Safe for use by several threads at
 * once; one at a time measures.
 */
final class DatabaseClock implements InstantSource {

  /** Not the time at the beginning of the transaction. */
  static final String TIME =
      "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint) as micros";

  private final LongSupplier nanoTime;
  private volatile Reading base;

  private DatabaseClock(LongSupplier nanoTime, Reading base) {
    this.nanoTime = nanoTime;
    this.base = base;
  }

  /**
   * Starts a clock by a first measurement.
   *
   * @param nanoTime nanoseconds that pass evenly from any beginning, as {@link System#nanoTime}
   */
  static DatabaseClock of(Server server, LongSupplier nanoTime) throws SQLException {
    return new DatabaseClock(nanoTime, Measured.by(server, nanoTime).reading());
  }

  /** Returns the time in a row of {@link #TIME}. */
  static Instant time(ResultSet row) throws SQLException {
    return Instant.EPOCH.plus(row.getLong("micros"), ChronoUnit.MICROS);
  }

  @Override
  public Instant instant() {
    return base.after(nanoTime.getAsLong());
  }

  /**
   * Measures the time anew. The answer took some time, and half of that is how much the measurement
   * may be wrong: the clock is corrected by what lies beyond, mostly nothing or some microseconds.
   */
  void measure(Server server) throws SQLException {
    var measured = Measured.by(server, nanoTime);
    var nanos = measured.reading().nanos();
    var known = base.after(nanos);
    var difference = Duration.between(known, measured.reading().at());
    var beyond = difference.abs().minus(measured.error());
    if (!beyond.isNegative() && !beyond.isZero()) {
      base = new Reading(known.plus(difference.isNegative() ? beyond.negated() : beyond), nanos);
    }
  }

  /** Asks the database server for its time. */
  @FunctionalInterface
  interface Server {
    /** Returns the time of the server between the call and the return. */
    Instant time() throws SQLException;
  }

  /** A time, and the count of nanoseconds at that moment. */
  private record Reading(Instant at, long nanos) {

    Instant after(long laterNanos) {
      return at.plusNanos(laterNanos - nanos);
    }
  }

  /**
   * A time of the server.
   *
   * @param error how far it may be from the true one, either way
   */
  private record Measured(Reading reading, Duration error) {

    static Measured by(Server server, LongSupplier nanoTime) throws SQLException {
      var before = nanoTime.getAsLong();
      var time = server.time();
      var half = (nanoTime.getAsLong() - before) / 2;
      return new Measured(new Reading(time, before + half), Duration.ofNanos(half));
    }
  }
}
