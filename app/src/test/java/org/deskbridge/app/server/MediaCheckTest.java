package org.deskbridge.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MediaCheckTest {

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicBoolean isAway = new AtomicBoolean();
  private final MediaCheck check = new MediaCheck(this::look, Duration.ofSeconds(30), nanos::get);

  @Test
  void looksOnceHoweverManyAsk() {
    assertThat(check.getAsBoolean()).isTrue();
    assertThat(check.getAsBoolean()).isTrue();

    assertThat(looks).hasValue(1);
  }

  @Test
  void noticesThatTheStoreIsGoneAndBack() {
    assertThat(check.getAsBoolean()).isTrue();

    isAway.set(true);
    nanos.addAndGet(MediaCheck.VALID.toNanos());
    assertThat(check.getAsBoolean()).isFalse();

    isAway.set(false);
    nanos.addAndGet(MediaCheck.VALID.toNanos());
    assertThat(check.getAsBoolean()).isTrue();
  }

  @Test
  void isNotHeldUpByAStoreThatHangs() {
    var answer = new CountDownLatch(1);
    var hanging = new MediaCheck(() -> await(answer), Duration.ofMillis(1), nanos::get);

    assertThat(hanging.getAsBoolean()).isFalse();
    nanos.addAndGet(MediaCheck.VALID.toNanos());
    assertThat(hanging.getAsBoolean()).isFalse();

    assertThat(looks.get()).isLessThanOrEqualTo(1);
    answer.countDown();
  }

  private void look() {
    looks.incrementAndGet();
    if (isAway.get()) {
      throw new UnavailableException("away", null);
    }
  }

  private void await(CountDownLatch answer) {
    looks.incrementAndGet();
    try {
      answer.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
