package org.deskbridge.runtime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.runtime.HostPlaces.Call;

/**
 * Claimed callbacks that wait for a place at their host, and those under way. Hosts take turns.
 *
 * <p>Callbacks that failed before leave some places to the others, are sent after those, and when
 * they fail again that tells nothing about their host: a session whose receiver always fails must
 * not delay another session at the same host.
 *
 * <p>What waits too long is let go: its lease ends in the queue, and it is claimed again.
 *
 * <p>Pure: times are readings of a clock that does not jump, in nanoseconds. Not safe for use by
 * several threads.
 */
final class DeliveryQueue {

  /** A lease of 30 s, less the 15 s that an attempt may last, less a margin. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final HostPlaces<ReceiverHost> places;

  /** No host without a callback that waits; the host whose turn is next is first. */
  private final Map<ReceiverHost, HostQueue> waiting = new LinkedHashMap<>();

  private final Set<CallbackId> held = new HashSet<>();

  DeliveryQueue(HostPlaces.Rules rules) {
    this.places = new HostPlaces<>(rules);
  }

  /** Takes what was claimed; what is held already, as its lease ended early, is ignored. */
  void add(Callback callback, long now) {
    if (held.add(callback.id())) {
      waiting
          .computeIfAbsent(callback.receiver(), host -> new HostQueue())
          .add(new Waiting(callback, now));
    }
  }

  /** Returns a callback to send now, empty if none may be; {@link #sent} must follow. */
  Optional<Delivery> next(long now) {
    letGo(now);
    for (var each : List.copyOf(waiting.entrySet())) {
      var host = each.getKey();
      var place = places.take(host, each.getValue().hasFailedOnly(), now);
      if (place.isPresent()) {
        return Optional.of(new Delivery(takeFrom(host).callback, place.get()));
      }
    }
    return Optional.empty();
  }

  private void letGo(long now) {
    var each = waiting.values().iterator();
    while (each.hasNext()) {
      var queue = each.next();
      queue.letGo(now).forEach(callback -> held.remove(callback.id()));
      if (queue.isEmpty()) {
        each.remove();
      }
    }
  }

  private Waiting takeFrom(ReceiverHost host) {
    var queue = waiting.remove(host);
    if (queue == null) {
      throw new IllegalStateException("nothing waits for " + host);
    }
    var next = queue.remove();
    if (!queue.isEmpty()) {
      waiting.put(host, queue);
    }
    return next;
  }

  /** Ends a delivery. */
  void sent(Delivery delivery, boolean answered, long now) {
    held.remove(delivery.callback.id());
    if (!answered && hasFailed(delivery.callback)) {
      places.giveBackUnjudged(delivery.place);
    } else {
      places.giveBack(delivery.place, answered, now);
    }
  }

  /** Ends a delivery that was not made, and lets none through to its host for some time. */
  void postponed(Delivery delivery, Duration time, long now) {
    held.remove(delivery.callback.id());
    places.rest(delivery.place, time, now);
  }

  /** Returns how many callbacks may be claimed now. */
  int room(long now) {
    return places.free(now);
  }

  /** Returns the hosts for which enough waits already. */
  Set<ReceiverHost> supplied(long now) {
    return waiting.entrySet().stream()
        .filter(each -> each.getValue().size() >= places.allowed(each.getKey(), now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean isAnyWaiting() {
    return !waiting.isEmpty();
  }

  int underWay() {
    return places.underWay();
  }

  private static boolean hasFailed(Callback callback) {
    return callback.attempts() > 0;
  }

  /** What waits for a place at one host, each part in the order of its arrival. */
  private static final class HostQueue {

    private final Deque<Waiting> first = new ArrayDeque<>();
    private final Deque<Waiting> failed = new ArrayDeque<>();

    void add(Waiting each) {
      (hasFailed(each.callback) ? failed : first).add(each);
    }

    boolean isEmpty() {
      return size() == 0;
    }

    int size() {
      return first.size() + failed.size();
    }

    boolean hasFailedOnly() {
      return first.isEmpty();
    }

    Waiting remove() {
      return first.isEmpty() ? failed.remove() : first.remove();
    }

    /** Removes what waits too long and returns it. */
    List<Callback> letGo(long now) {
      var gone = new ArrayList<Callback>();
      for (var queue : List.of(first, failed)) {
        while (!queue.isEmpty() && now - queue.element().since > LONGEST_WAIT.toNanos()) {
          gone.add(queue.remove().callback);
        }
      }
      return gone;
    }
  }

  /** A callback that has a place at its host. */
  record Delivery(Callback callback, Call<ReceiverHost> place) {}

  /** A callback without a place; {@code since} is when it was claimed. */
  private record Waiting(Callback callback, long since) {}
}
