package org.deskbridge.adapter.persistence.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Caches reads of the last second, so that a busy caller is not looked up for every request.
 *
 * <p>After a write of this process, nothing read before is returned. Writes of other processes are
 * seen within a second. Misses are not cached.
 *
 * <p>Safe for use by several threads at once.
 */
final class ReadThroughCache<K, V> {

  private static final Duration FRESH_FOR = Duration.ofSeconds(1);
  private static final int MAX_ENTRIES = 1024;

  private final Function<K, Optional<V>> source;
  private final LongSupplier nanoTime;
  private volatile Cache<K, V> current;

  ReadThroughCache(Function<K, Optional<V>> source, LongSupplier nanoTime) {
    this.source = source;
    this.nanoTime = nanoTime;
    this.current = empty();
  }

  private Cache<K, V> empty() {
    return Caffeine.newBuilder()
        .expireAfterWrite(FRESH_FOR)
        .maximumSize(MAX_ENTRIES)
        .ticker(nanoTime::getAsLong)
        .executor(Runnable::run)
        .build();
  }

  /** Returns the value of the last second, or else reads it from the source. */
  Optional<V> find(K key) {
    var cache = current;
    var known = cache.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    var found = source.apply(key);
    found.ifPresent(value -> cache.put(key, value));
    return found;
  }

  /**
   * Drops everything; to be called before a write returns. The cache is replaced, not cleared,
   * because a value that is being read at this moment could be added after the clearing.
   */
  void forget() {
    current = empty();
  }

  long size() {
    var cache = current;
    cache.cleanUp();
    return cache.estimatedSize();
  }
}
