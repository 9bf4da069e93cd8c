package org.deskbridge.adapter.persistence.sql;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed again only when it is too old. Safe for use by several threads at once.
 */
public final class CachedValue<T> {

  private final Supplier<T> source;
  private final Duration freshFor;
  private final LongSupplier nanoTime;
  private @Nullable Reading<T> last;

  public CachedValue(Supplier<T> source, Duration freshFor, LongSupplier nanoTime) {
    this.source = source;
    this.freshFor = freshFor;
    this.nanoTime = nanoTime;
  }

  /** Returns the value, computed anew if the last one is too old. */
  public synchronized T get() {
    var now = nanoTime.getAsLong();
    var known = last;
    if (known == null || now - known.at() >= freshFor.toNanos()) {
      known = new Reading<>(source.get(), now);
      last = known;
    }
    return known.value();
  }

  private record Reading<T>(T value, long at) {}
}
