package org.deskbridge.adapter.webhook.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryDecision;
import org.deskbridge.callback.ReceiverHost;
import org.jspecify.annotations.Nullable;

/** A queue that can be made to fail or to wait, in front of one that works. */
final class FaultyCallbackQueue implements CallbackQueue {

  private final CallbackQueue working;
  private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger broughtForward = new AtomicInteger();
  private final AtomicReference<Runnable> beforeEachClaim = new AtomicReference<>(() -> {});
  private final AtomicInteger underWay = new AtomicInteger();

  FaultyCallbackQueue(CallbackQueue working) {
    this.working = working;
  }

  void fail(@Nullable RuntimeException with) {
    fault.set(with);
  }

  void beforeEachClaim(Runnable wait) {
    beforeEachClaim.set(wait);
  }

  /** Returns how many claims have begun and not ended. */
  int underWay() {
    return underWay.get();
  }

  /** Returns how often it failed so far. */
  int failures() {
    return failures.get();
  }

  /** Returns how often it was told that the clock was set back. */
  int broughtForward() {
    return broughtForward.get();
  }

  private CallbackQueue checked() {
    var now = fault.get();
    if (now != null) {
      failures.incrementAndGet();
      throw now;
    }
    return working;
  }

  @Override
  public List<Callback> claim(
      Instant now, Instant leaseUntil, int limit, Set<ReceiverHost> except) {
    underWay.incrementAndGet();
    try {
      beforeEachClaim.get().run();
      return checked().claim(now, leaseUntil, limit, except);
    } finally {
      underWay.decrementAndGet();
    }
  }

  @Override
  public void settle(
      CallbackId id, DeliveryDecision settlement, DeliveryAttempt result, Instant at) {
    checked().settle(id, settlement, result, at);
  }

  @Override
  public void bringForward(Instant now, Duration by) {
    checked().bringForward(now, by);
    broughtForward.incrementAndGet();
  }

  @Override
  public Optional<Instant> nextDue() {
    return checked().nextDue();
  }

  @Override
  public Backlog backlog() {
    return checked().backlog();
  }

  @Override
  public List<Attempt> attempts(CallbackId id) {
    return checked().attempts(id);
  }

  @Override
  public int replay(List<CallbackId> ids, Instant now) {
    return checked().replay(ids, now);
  }
}
