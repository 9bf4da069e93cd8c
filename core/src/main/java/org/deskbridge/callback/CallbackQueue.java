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
 * out one after the other in the order of its events. Of the changes of its notes that wait behind
 * another callback only the last is kept, since it has the whole text. Safe for use by several
 * threads at once, and by several nodes. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code CallbackQueueContract}.
 */
@Port
public interface CallbackQueue {

  /**
   * Claims due callbacks for a lease, during which no other call returns them.
   *
   * <p>Callbacks that were never claimed come first, so that they do not wait behind those
   * postponed for a target that is down. Within both groups, the longest due comes first.
   *
   * @param now a callback due at this instant is due
   * @param leaseUntil when an unsettled callback can be claimed again
   * @param limit the most callbacks to return, at least 1
   * @param except hosts to leave out for now; their callbacks do not delay the others
   */
  List<Callback> claim(Instant now, Instant leaseUntil, int limit, Set<ReceiverHost> except);

  /**
   * Stores an attempt in the {@link CallbackLog} and the decision about the callback, in one
   * transaction.
   *
   * <p>A callback that is postponed or held was not tried, so it counts no attempt. One that is
   * held is claimed again at its time, or once its receiver is enabled. Settling a settled callback
   * does nothing.
   *
   * @param at when the attempt began
   */
  void settle(CallbackId id, DeliveryDecision settlement, DeliveryAttempt result, Instant at);

  /**
   * Brings forward callbacks and leases that are due later than now, after the clock was set back,
   * so that they do not wait longer.
   *
   * @param now the current time of the clock
   * @param by how far it was set back
   */
  void bringForward(Instant now, Duration by);

  /** Returns the time of the next due callback, empty if there is none. */
  Optional<Instant> nextDue();

  /** Returns the size of the queue and its oldest callback. */
  Backlog backlog();

  /** Returns the attempts to send a callback that are still stored, first to last. */
  List<Attempt> attempts(CallbackId id);

  /**
   * Puts settled callbacks into the queue again, each with the full schedule of attempts.
   *
   * <p>Callbacks that are unknown or wait already are left as they are. A session's callbacks go
   * out one after the other as ever: its oldest unsettled callback is the next, once the one whose
   * turn it is now is settled. They are due at once, behind what was never claimed.
   *
   * @param ids of one session in the order of its events
   * @return how many were put into the queue
   */
  int replay(List<CallbackId> ids, Instant now);

  /**
   * The unsettled callbacks.
   *
   * @param depth their number
   * @param oldest the time of the oldest status change among them, absent if there is none
   */
  record Backlog(long depth, @Nullable Instant oldest) {}

  /** One attempt, with its time. */
  record Attempt(Instant at, DeliveryAttempt result) {}
}
