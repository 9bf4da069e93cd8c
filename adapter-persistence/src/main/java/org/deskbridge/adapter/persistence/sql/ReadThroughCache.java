package org.deskbridge.adapter.persistence.sql;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Recalls what was found a moment ago, so that a busy caller is not looked up for every request.
 *
 * <p>Once this process has written, nothing from before is recalled. What another process wrote is
 * seen within a second. That nothing was found is not remembered at all.
 *
 * <p>Safe for use by several threads at once.
 */
final class ReadThroughCache<K, V> {

  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int MOST = 1024;

  private final Function<K, Optional<V>> source;
  private final LongSupplier nanoTime;
  private final ConcurrentMap<K, Reading<V>> readings = new ConcurrentHashMap<>();
  private final AtomicLong writes = new AtomicLong();

  ReadThroughCache(Function<K, Optional<V>> source, LongSupplier nanoTime) {
    this.source = source;
    this.nanoTime = nanoTime;
  }

  /** Returns what is on record, or was within the last second. */
  Optional<V> find(K key) {
    var now = nanoTime.getAsLong();
    var seen = writes.get();
    var known = readings.get(key);
    if (known != null && known.writes() == seen && now - known.at() < FRESH_NANOS) {
      return Optional.of(known.value());
    }
    var found = source.apply(key);
    found.ifPresent(value -> keep(key, new Reading<>(value, now, seen)));
    return found;
  }

  private void keep(K key, Reading<V> reading) {
    if (readings.size() >= MOST) {
      readings.clear();
    }
    readings.put(key, reading);
  }

  /** Takes note of a write; to be called before whoever wrote hears that it is done. */
  void forget() {
    writes.incrementAndGet();
    readings.clear();
  }

  int size() {
    return readings.size();
  }

  /**
   * Something found.
   *
   * @param at when it began to be looked up, in nanoseconds of the machine's own clock
   * @param writes how many writes there had been by then
   */
  private record Reading<V>(V value, long at, long writes) {}
}
