package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.deskbridge.meta.UseCase;

/**
 * Takes due callbacks out of the queue for a while, to send them. An errand of the service itself.
 */
@UseCase
public final class ClaimCallbacks {

  /** Longer than an attempt can last, so that nobody else claims what is on its way. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Callbacks callbacks;
  private final InstantSource clock;

  /** Creates the use case from its port. */
  public ClaimCallbacks(Callbacks callbacks, InstantSource clock) {
    this.callbacks = requireNonNull(callbacks, "callbacks");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns callbacks that are due, at most one a session; each is the claimer's for a minute.
   *
   * @param limit the most callbacks to claim, at least 1; if as many come back, more may be due
   */
  public List<Callback> claim(int limit) {
    var now = clock.instant();
    return callbacks.claim(now, now.plus(LEASE), limit);
  }
}
