package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachedValueTest {

  private final AtomicInteger lookUps = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
  private final CachedValue<Integer> recent =
      new CachedValue<>(lookUps::incrementAndGet, Duration.ofSeconds(1), nanos::get);

  @Test
  void looksUpAgainWhenAsMuchTimeHasPassedWhateverTheTimeOfDay() {
    assertThat(recent.get()).isEqualTo(1);
    nanos.addAndGet(999_999_999);
    assertThat(recent.get()).isEqualTo(1);

    nanos.incrementAndGet();
    assertThat(recent.get()).isEqualTo(2);
    assertThat(recent.get()).isEqualTo(2);
  }
}
