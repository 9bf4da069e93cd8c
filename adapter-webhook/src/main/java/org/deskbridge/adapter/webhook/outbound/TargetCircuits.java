package org.deskbridge.adapter.webhook.outbound;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The circuits of recently called targets; the least recently called are dropped.
 *
 * @param <K> the name of a target; its text is fit for logs
 */
public final class TargetCircuits<K> {

  private final TargetCircuit.Limits limits;
  private final int most;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, TargetCircuit> circuits = new LinkedHashMap<>(16, 0.75f, true);

  public TargetCircuits(TargetCircuit.Limits limits, int most, Clock clock) {
    this.limits = limits;
    this.most = most;
    this.clock = clock;
  }

  /** Returns the circuit of a target, a new one if there is none. */
  public TargetCircuit of(K target) {
    lock.lock();
    try {
      var circuit =
          circuits.computeIfAbsent(target, key -> new TargetCircuit(key.toString(), limits, clock));
      if (circuits.size() > most) {
        forgetOneIdle(circuit);
      }
      return circuit;
    } finally {
      lock.unlock();
    }
  }

  private void forgetOneIdle(TargetCircuit justAsked) {
    var each = circuits.values().iterator();
    while (each.hasNext()) {
      var circuit = each.next();
      if (circuit != justAsked && circuit.isIdle()) {
        each.remove();
        return;
      }
    }
  }

  /** Returns the number of targets that count as down. */
  public long open() {
    return all().stream().filter(TargetCircuit::isOpen).count();
  }

  /** Returns all circuits. */
  public List<TargetCircuit> all() {
    lock.lock();
    try {
      return List.copyOf(circuits.values());
    } finally {
      lock.unlock();
    }
  }
}
