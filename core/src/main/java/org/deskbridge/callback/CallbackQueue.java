package org.deskbridge.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The queue of callbacks, filled by {@link org.deskbridge.session.Sessions#commit}.
 *
 * <p>Of each session only the oldest unsettled callback can be claimed, so a session's callbacks go
 * out one after the other in the order of its events. Safe for use by several threads at once, and
 * by several nodes. Every method may throw {@link UnavailableException}; retrying is safe.
 * Implementations must pass {@code CallbackQueueContract}.
 */
@Port
public interface CallbackQueue {

  /**
   * Claims callbacks that are due; nobody else gets them until the lease is over.
   *
   * <p>Those that are claimed for the first time come first, so that they never wait behind all
   * that is put off for a target that is down. Among them, and among the others, the longest due is
   * first.
   *
   * @param now a callback due at this instant is due
   * @param leaseUntil when a callback that was not settled can be claimed again
   * @param limit the most callbacks to return, at least 1
   * @param except hosts that could take none now: what waits for them stays where it is, and costs
   *     the others nothing
   */
  List<Callback> claim(Instant now, Instant leaseUntil, int limit, Set<ReceiverHost> except);

  /**
   * Records how an attempt went and what becomes of the callback.
   *
   * <p>A postponed callback was not tried: nothing counts as an attempt. Settling a callback that
   * is settled already does nothing.
   *
   * @param at when the attempt began
   */
  void settle(CallbackId id, DeliveryDecision settlement, DeliveryAttempt result, Instant at);

  /**
   * Brings forward what is due later than now, leases included: the clock was set back, and what
   * waits must not wait longer for it.
   *
   * @param now what the clock says since
   * @param by how far it was set back
   */
  void bringForward(Instant now, Duration by);

  /** Returns when the next claim can succeed, empty if nothing waits. */
  Optional<Instant> nextDue();

  /** Returns what waits. */
  Backlog backlog();

  /** Returns the attempts to send a callback, first to last. */
  List<Attempt> attempts(CallbackId id);

  /**
   * What waits in the queue.
   *
   * @param depth how many callbacks are not settled
   * @param oldest when the status changed that has waited longest, absent if nothing waits
   */
  record Backlog(long depth, @Nullable Instant oldest) {}

  /** One attempt, for the record. */
  record Attempt(Instant at, DeliveryAttempt result) {}
}
