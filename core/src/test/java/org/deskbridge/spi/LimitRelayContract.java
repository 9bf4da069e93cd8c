package org.deskbridge.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.deskbridge.RivalFixtures.atOnce;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LimitRelay} does between two nodes, on whatever thread it does so. Implement
 * the methods and inherit the tests.
 */
public interface LimitRelayContract {

  /** Returns the implementation under test on one node: the same throughout a test. */
  LimitRelay one();

  /** Returns the implementation under test on another node: the same throughout a test. */
  LimitRelay other();

  @Test
  default void tellsTheOtherNodeOfEachUse() {
    var heard = new ConcurrentHashMap<String, Integer>();

    try (var subscription = other().listen(use -> count(heard, use))) {
      assertThat(subscription).isNotNull();
      one().used("calls", "a");
      one().used("calls", "b");
      one().used("calls", "a");
      one().used("codes", "a");

      await().until(() -> heard.equals(Map.of("calls a", 2, "calls b", 1, "codes a", 1)));
    }
  }

  @Test
  default void takesKeysAsTheyAre() {
    var heard = new ConcurrentHashMap<String, Integer>();
    var key = "fe80::1 [\"ü 🔌\\\n',?{}";

    try (var subscription = other().listen(use -> count(heard, use))) {
      assertThat(subscription).isNotNull();
      one().used("calls", key);

      await().until(() -> heard.equals(Map.of("calls " + key, 1)));
    }
  }

  @Test
  default void losesNoUseOfThreadsThatTellAtOnce() {
    var heard = new ConcurrentHashMap<String, Integer>();

    try (var subscription = other().listen(use -> count(heard, use))) {
      assertThat(subscription).isNotNull();
      atOnce(
          4,
          number -> {
            for (int i = 0; i < 500; i++) {
              one().used("calls", "a");
            }
            return number;
          });

      await().until(() -> heard.equals(Map.of("calls a", 2000)));
    }
  }

  @Test
  default void tellsNoNodeOfItsOwnUse() {
    var heardByOne = new ConcurrentHashMap<String, Integer>();
    var heardByOther = new ConcurrentHashMap<String, Integer>();

    try (var first = one().listen(use -> count(heardByOne, use));
        var second = other().listen(use -> count(heardByOther, use))) {
      assertThat(first).isNotSameAs(second);
      one().used("calls", "of one");
      await().until(() -> heardByOther.equals(Map.of("calls of one", 1)));
      other().used("calls", "of the other");
      await().until(() -> !heardByOne.isEmpty());

      assertThat(heardByOne).containsExactly(Map.entry("calls of the other", 1));
      assertThat(heardByOther).containsExactly(Map.entry("calls of one", 1));
    }
  }

  @Test
  default void tellsNothingOnceTheSubscriptionIsClosed() {
    var closed = new ConcurrentHashMap<String, Integer>();
    var open = new ConcurrentHashMap<String, Integer>();

    other().listen(use -> count(closed, use)).close();
    try (var subscription = other().listen(use -> count(open, use))) {
      assertThat(subscription).isNotNull();
      one().used("calls", "a");
      await().until(() -> !open.isEmpty());
    }

    assertThat(closed).isEmpty();
  }

  private static void count(Map<String, Integer> heard, LimitRelay.Use use) {
    assertThat(use.age().isNegative()).isFalse();
    heard.merge(use.limit() + " " + use.key(), use.count(), Integer::sum);
  }
}
