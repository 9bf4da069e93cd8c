package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final AtomicInteger lookUps = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
  private final Recent<Integer> recent =
      new Recent<>(lookUps::incrementAndGet, Duration.ofSeconds(1), nanos::get);

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
