package org.deskbridge.adapter.webhook.sender;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The gates of the hosts called lately; those not called for longest are forgotten. */
final class HostGates {

  private final HostGate.Limits limits;
  private final int most;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, HostGate> gates = new LinkedHashMap<>(16, 0.75f, true);

  HostGates(HostGate.Limits limits, int most, Clock clock) {
    this.limits = limits;
    this.most = most;
    this.clock = clock;
  }

  HostGate of(String host) {
    lock.lock();
    try {
      var gate = gates.computeIfAbsent(host, name -> new HostGate(name, limits, clock));
      if (gates.size() > most) {
        forgetOneIdle(gate);
      }
      return gate;
    } finally {
      lock.unlock();
    }
  }

  private void forgetOneIdle(HostGate justAsked) {
    var each = gates.values().iterator();
    while (each.hasNext()) {
      var gate = each.next();
      if (gate != justAsked && gate.isIdle()) {
        each.remove();
        return;
      }
    }
  }

  /** Returns how many hosts are taken for down. */
  long open() {
    return all().stream().filter(HostGate::isOpen).count();
  }

  List<HostGate> all() {
    lock.lock();
    try {
      return List.copyOf(gates.values());
    } finally {
      lock.unlock();
    }
  }
}
