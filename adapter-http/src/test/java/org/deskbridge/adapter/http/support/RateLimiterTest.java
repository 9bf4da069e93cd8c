package org.deskbridge.adapter.http.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.deskbridge.memory.InMemoryLimitRelay;
import org.deskbridge.spi.LimitRelay;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private final AtomicLong nanos = new AtomicLong();
  private final InMemoryLimitRelay relay = new InMemoryLimitRelay();
  private final RateLimiters limiters = new RateLimiters(relay, nanos::get);
  private final RateLimiter limiter = limited(limiters);

  private RateLimiter onAnotherNode() {
    return limited(new RateLimiters(relay.ofAnotherNode(), nanos::get));
  }

  private static RateLimiter limited(RateLimiters limiters) {
    return limiters.limiter("test", new Rate(2, Duration.ofSeconds(10)));
  }

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

    pass(Duration.ofSeconds(5));

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
      limiter.reserve("a");
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

    assertThat(limiter.size()).isLessThanOrEqualTo(12_000);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void countsTheCallsOfAllNodesTogether() {
    var another = onAnotherNode();

    another.take("a");
    limiter.take("a");

    assertThatThrownBy(() -> limiter.take("a")).isInstanceOf(TooManyRequestsException.class);
    assertThatThrownBy(() -> another.take("a")).isInstanceOf(TooManyRequestsException.class);
    assertThatCode(() -> another.take("b")).doesNotThrowAnyException();
  }

  /** Nodes hear of each other a moment later; what they allowed too much meanwhile is made up. */
  @Test
  void makesUpForWhatWasAllowedBeforeItWasHeard() {
    limiter.take("a");
    limiter.take("a");
    limiters.heard(new LimitRelay.Use("test", "a", 4, Duration.ZERO));

    pass(Duration.ofSeconds(24));
    assertThatThrownBy(() -> limiter.take("a")).isInstanceOf(TooManyRequestsException.class);
    pass(Duration.ofSeconds(1));
    assertThatCode(() -> limiter.take("a")).doesNotThrowAnyException();
  }

  /** Or a burst on many nodes would be forgotten before it is made up for. */
  @Test
  void keepsWhatAKeyOwesHoweverLongItIsNotUsed() {
    limiters.heard(new LimitRelay.Use("test", "a", 2_000, Duration.ZERO));

    pass(Duration.ofSeconds(9_990));
    limiter.take("b");
    assertThat(limiter.size()).isEqualTo(2);
    assertThatThrownBy(() -> limiter.take("a")).isInstanceOf(TooManyRequestsException.class);
  }

  /** After a pause a node hears of much at once that a full bucket has long been refilled with. */
  @Test
  void takesOffWhatIsOldOnlyAsFarAsItWasNotRefilled() {
    limiters.heard(new LimitRelay.Use("test", "a", 3, Duration.ofSeconds(10)));

    limiter.take("a");

    assertThatThrownBy(() -> limiter.take("a")).isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void passesOverLimitsThatAnotherVersionHas() {
    limiters.heard(new LimitRelay.Use("of a later version", "a", 3, Duration.ZERO));

    assertThatCode(() -> limiter.take("a")).doesNotThrowAnyException();
  }

  @Test
  void keepsABoundedNumberOfKeysOfOtherNodes() {
    var another = onAnotherNode();

    for (int i = 0; i < 60_000; i++) {
      another.take("key " + i);
    }

    assertThat(limiter.size()).isPositive().isLessThanOrEqualTo(50_000);
  }
}
