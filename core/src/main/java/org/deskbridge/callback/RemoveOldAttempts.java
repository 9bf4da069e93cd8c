package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;

/**
 * Removes attempts from the log once their time is over. Called by the service, not on behalf of a
 * caller.
 */
@UseCase
public final class RemoveOldAttempts {

  /** How long attempts are kept by default. */
  public static final Duration DEFAULT_RETENTION = Duration.ofDays(30);

  /** The attempts of one transaction; other writers wait meanwhile. */
  private static final int AT_ONCE = 500;

  private final CallbackLog log;
  private final InstantSource clock;

  public RemoveOldAttempts(CallbackLog log, InstantSource clock) {
    this.log = requireNonNull(log, "log");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Removes what is older and returns how many attempts that were.
   *
   * @param retention how long attempts are kept, more than zero
   */
  public int remove(Duration retention) {
    var before = clock.instant().minus(retention);
    var removed = 0;
    int some;
    do {
      some = log.removeAttempts(before, AT_ONCE);
      removed += some;
    } while (some >= AT_ONCE);
    return removed;
  }
}
