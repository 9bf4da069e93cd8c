package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.deskbridge.annotation.UseCase;

/** Leases due callbacks for delivery. Called by the service, not on behalf of a caller. */
@UseCase
public final class ClaimCallbacks {

  /**
   * Twice the longest attempt, so that no callback is claimed twice while it is being sent; also
   * the delay of a callback whose sender was killed.
   */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final CallbackQueue callbacks;
  private final InstantSource clock;

  public ClaimCallbacks(CallbackQueue callbacks, InstantSource clock) {
    this.callbacks = requireNonNull(callbacks, "callbacks");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns due callbacks, at most one a session, leased for 30 s.
   *
   * @param limit the most callbacks to claim, at least 1; if as many are returned, more may be due
   * @param except hosts to leave out for now
   */
  public List<Callback> claim(int limit, Set<ReceiverHost> except) {
    var now = clock.instant();
    return callbacks.claim(now, now.plus(LEASE), limit, except);
  }
}
