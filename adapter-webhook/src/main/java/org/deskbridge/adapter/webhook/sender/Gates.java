package org.deskbridge.adapter.webhook.sender;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The gates of the targets called lately; those not called for longest are forgotten.
 *
 * @param <K> what names a target; its text is fit for logs
 */
final class Gates<K> {

  private final Gate.Limits limits;
  private final int most;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, Gate> gates = new LinkedHashMap<>(16, 0.75f, true);

  Gates(Gate.Limits limits, int most, Clock clock) {
    this.limits = limits;
    this.most = most;
    this.clock = clock;
  }

  Gate of(K target) {
    lock.lock();
    try {
      var gate = gates.computeIfAbsent(target, key -> new Gate(key.toString(), limits, clock));
      if (gates.size() > most) {
        forgetOneIdle(gate);
      }
      return gate;
    } finally {
      lock.unlock();
    }
  }

  private void forgetOneIdle(Gate justAsked) {
    var each = gates.values().iterator();
    while (each.hasNext()) {
      var gate = each.next();
      if (gate != justAsked && gate.isIdle()) {
        each.remove();
        return;
      }
    }
  }

  /** Returns how many targets are taken for down. */
  long open() {
    return all().stream().filter(Gate::isOpen).count();
  }

  List<Gate> all() {
    lock.lock();
    try {
      return List.copyOf(gates.values());
    } finally {
      lock.unlock();
    }
  }
}
