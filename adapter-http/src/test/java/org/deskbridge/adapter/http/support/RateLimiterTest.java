package org.deskbridge.adapter.http.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimiter limiter =
      new RateLimiter(new Rate(2, Duration.ofSeconds(10)), nanos::get);

  @Test
  void refusesWhatComesTooOftenAndSaysHowLongToWait() {
    limiter.take("a");
    limiter.take("a");

    assertThatThrownBy(() -> limiter.take("a"))
        .isInstanceOfSatisfying(
            TooManyRequestsException.class, e -> assertThat(e.retryAfterSeconds()).isEqualTo(5));
  }

  @Test
  void letsAgainAsTimePasses() {
    limiter.take("a");
    limiter.take("a");

    nanos.addAndGet(Duration.ofSeconds(5).toNanos());

    assertThatCode(() -> limiter.take("a")).doesNotThrowAnyException();
    assertThatThrownBy(() -> limiter.take("a")).isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void countsEachKeyForItself() {
    limiter.take("a");
    limiter.take("a");

    assertThatCode(() -> limiter.take("b")).doesNotThrowAnyException();
  }

  @Test
  void doesNotCountWhatWasGivenBack() {
    for (int i = 0; i < 5; i++) {
      limiter.take("a");
      limiter.giveBack("a");
    }

    assertThatCode(() -> limiter.take("a")).doesNotThrowAnyException();
  }

  @Test
  void remembersOneThatIsOverTheLimitWhileManyOthersCome() {
    limiter.take("a");
    limiter.take("a");

    for (int i = 0; i < 120_000; i++) {
      limiter.take("key " + i);
      if (i % 100 == 0) {
        assertThatThrownBy(() -> limiter.take("a")).isInstanceOf(TooManyRequestsException.class);
      }
    }

    assertThat(limiter.size()).isLessThanOrEqualTo(50_000);
  }

  @Test
  void forgetsKeysAtRest() {
    for (int i = 0; i < 120_000; i++) {
      nanos.addAndGet(Duration.ofMillis(1).toNanos());
      limiter.take("key " + i);
    }

    assertThat(limiter.size()).isLessThanOrEqualTo(10_001);
  }
}
