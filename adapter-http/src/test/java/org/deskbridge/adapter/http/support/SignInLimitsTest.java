package org.deskbridge.adapter.http.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.deskbridge.RivalFixtures.atOnce;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.memory.InMemoryLimitRelay;
import org.deskbridge.spi.LimitRelay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

  private static final String ADDRESS = "192.0.2.1";
  private static final String ERIKA = "erika@example.com";

  private final InMemoryLimitRelay relay = new InMemoryLimitRelay();
  private final SignInLimits limits = on(relay);
  private final AtomicInteger attempts = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void letsWhoeverKnowsWaitForThoseBefore() {
    var waiting = new AtomicReference<Thread>();
    var left = new CountDownLatch(1);
    var first = inBackground(() -> limits.attempt(ADDRESS, ERIKA, () -> isIn(left)));
    var second = inBackground(() -> limits.attempt(ADDRESS, ERIKA, () -> isIn(left)));
    await().until(() -> attempts.get() == 2);

    var third =
        inBackground(
            () -> {
              waiting.set(Thread.currentThread());
              limits.attempt(ADDRESS, ERIKA, attempts::incrementAndGet);
            });
    await().until(() -> third.isDone() || isAtRest(waiting.get()));
    left.countDown();

    assertThat(CompletableFuture.allOf(first, second, third))
        .succeedsWithin(Duration.ofSeconds(10));
    assertThat(attempts).hasValue(3);
  }

  private CompletableFuture<Void> inBackground(Runnable task) {
    return CompletableFuture.runAsync(task, threads);
  }

  private boolean isIn(CountDownLatch left) {
    attempts.incrementAndGet();
    try {
      left.await();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isAtRest(Thread thread) {
    return thread != null && thread.getState() == Thread.State.WAITING;
  }

  @Test
  void letsNobodyGuessMoreByGuessingAtOnce() {
    var refusals = atOnce(20, number -> guess(ADDRESS, ERIKA));

    assertThat(attempts).hasValue(2);
    assertThat(refusals).filteredOn(InvalidTokenException.class::isInstance).hasSize(2);
    assertThat(refusals).filteredOn(TooManyRequestsException.class::isInstance).hasSize(18);
  }

  @Test
  void letsNobodyGuessMoreByGuessingForManyAccounts() {
    var refusals = atOnce(20, number -> guess(ADDRESS, "nobody" + number + "@example.com"));

    assertThat(attempts).hasValue(10);
    assertThat(refusals).filteredOn(TooManyRequestsException.class::isInstance).hasSize(10);
  }

  @Test
  void letsOthersInBehindTheAddressOfWhoIsShutOut() {
    for (int i = 0; i < 30; i++) {
      guess(ADDRESS, ERIKA);
    }

    assertThat(guess(ADDRESS, ERIKA)).isInstanceOf(TooManyRequestsException.class);
    assertThat(limits.attempt(ADDRESS, "cora@example.com", () -> "in")).isEqualTo("in");
  }

  @Test
  void shutsNobodyOutForWhatWentWrongOnOurSide() {
    for (int i = 0; i < 30; i++) {
      assertThatThrownBy(
              () ->
                  limits.attempt(
                      ADDRESS,
                      ERIKA,
                      () -> {
                        throw new IllegalStateException("broken");
                      }))
          .hasMessage("broken");
    }

    assertThat(limits.attempt(ADDRESS, ERIKA, () -> "in")).isEqualTo("in");
  }

  @Test
  void countsTheFailuresOfAllNodesTogether() {
    var another = on(relay.ofAnotherNode());

    var refusals =
        Stream.of(limits, another, limits, another)
            .map(each -> guess(each, ADDRESS, ERIKA))
            .toList();

    assertThat(attempts).hasValue(2);
    assertThat(refusals.subList(0, 2)).allMatch(InvalidTokenException.class::isInstance);
    assertThat(refusals.subList(2, 4)).allMatch(TooManyRequestsException.class::isInstance);
  }

  /** Who knows the password takes nothing from the colleagues who sign in at another node. */
  @Test
  void tellsNoOtherNodeOfAttemptsThatSucceed() {
    var another = on(relay.ofAnotherNode());
    limits.attempt(
        ADDRESS,
        ERIKA,
        () -> {
          for (int i = 0; i < 5; i++) {
            another.attempt(ADDRESS, ERIKA, attempts::incrementAndGet);
          }
          return true;
        });

    assertThat(attempts).hasValue(5);
    assertThat(guess(another, ADDRESS, ERIKA)).isInstanceOf(InvalidTokenException.class);
    assertThat(guess(another, ADDRESS, ERIKA)).isInstanceOf(InvalidTokenException.class);
  }

  private static SignInLimits on(LimitRelay relay) {
    return new SignInLimits(new RateLimiters(relay), new Rate(2, Duration.ofHours(1)));
  }

  private Throwable guess(String address, String email) {
    return guess(limits, address, email);
  }

  private Throwable guess(SignInLimits limits, String address, String email) {
    return catchThrowable(
        () ->
            limits.attempt(
                address,
                email,
                () -> {
                  attempts.incrementAndGet();
                  throw new InvalidTokenException();
                }));
  }
}
