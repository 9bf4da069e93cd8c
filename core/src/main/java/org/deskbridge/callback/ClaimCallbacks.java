package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.deskbridge.annotation.UseCase;

/**
 * Takes due callbacks out of the queue for a while, to send them. An errand of the service itself.
 */
@UseCase
public final class ClaimCallbacks {

  /**
   * Twice as long as an attempt can last, so that nobody else claims what is on its way; and how
   * long a callback waits whose sender was killed.
   */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final CallbackQueue callbacks;
  private final InstantSource clock;

  public ClaimCallbacks(CallbackQueue callbacks, InstantSource clock) {
    this.callbacks = requireNonNull(callbacks, "callbacks");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns callbacks that are due, at most one a session; each is the claimer's for 30 s.
   *
   * @param limit the most callbacks to claim, at least 1; if as many come back, more may be due
   * @param except hosts that could take none now
   */
  public List<Callback> claim(int limit, Set<ReceiverHost> except) {
    var now = clock.instant();
    return callbacks.claim(now, now.plus(LEASE), limit, except);
  }
}
