package org.deskbridge.adapter.http.support;

import java.time.Duration;
import org.deskbridge.error.InvalidValueException;

/**
 * A number of calls in a period; all of them may come at once.
 *
 * @param count at least 1
 * @param per positive
 */
public record Rate(int count, Duration per) {

  public Rate {
    if (count < 1 || per.isNegative() || per.isZero()) {
      throw new InvalidValueException("rate", count + " per " + per, "at least 1 in some time");
    }
  }

  /** Returns how many calls the rate allows in a time, rounded down. */
  long countIn(Duration time) {
    return (long) (time.toNanos() * perNano());
  }

  /** Returns the time in which the rate allows as many calls. */
  Duration timeFor(long calls) {
    return Duration.ofNanos((long) (calls / perNano()));
  }

  private double perNano() {
    return (double) count / per.toNanos();
  }
}
