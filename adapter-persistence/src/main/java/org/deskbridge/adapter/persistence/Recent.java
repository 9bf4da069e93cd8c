package org.deskbridge.adapter.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is looked up again only when it is old. Safe for use by several threads at once. */
final class Recent<T> {

  private final Supplier<T> source;
  private final Duration freshFor;
  private final InstantSource clock;
  private @Nullable Reading<T> last;

  Recent(Supplier<T> source, Duration freshFor, InstantSource clock) {
    this.source = source;
    this.freshFor = freshFor;
    this.clock = clock;
  }

  synchronized T get() {
    var now = clock.instant();
    var known = last;
    if (known == null || !now.isBefore(known.at().plus(freshFor))) {
      known = new Reading<>(source.get(), now);
      last = known;
    }
    return known.value();
  }

  private record Reading<T>(T value, Instant at) {}
}
