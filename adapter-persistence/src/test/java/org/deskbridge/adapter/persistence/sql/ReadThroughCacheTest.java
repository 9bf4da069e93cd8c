package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadThroughCacheTest {

  private static final long SECOND = 1_000_000_000L;

  private final Map<String, Integer> record = new ConcurrentHashMap<>(Map.of("a", 1));
  private final AtomicInteger lookUps = new AtomicInteger();

  /** Even, because Caffeine counts in steps of two nanoseconds. */
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);

  private Runnable meanwhile = () -> {};
  private final ReadThroughCache<String, Integer> recall =
      new ReadThroughCache<>(this::lookUp, now::get);

  private Optional<Integer> lookUp(String key) {
    lookUps.incrementAndGet();
    var found = Optional.ofNullable(record.get(key));
    meanwhile.run();
    return found;
  }

  @Test
  void looksUpOnceASecond() {
    recall.find("a");
    now.addAndGet(SECOND - 1);
    record.put("a", 2);

    assertThat(recall.find("a")).contains(1);
    now.addAndGet(1);
    assertThat(recall.find("a")).contains(2);
    assertThat(lookUps).hasValue(2);
  }

  @Test
  void recallsNothingFromBeforeAWrite() {
    recall.find("a");

    record.remove("a");
    recall.forget();

    assertThat(recall.find("a")).isEmpty();
  }

  @Test
  void recallsNothingThatWasLookedUpWhileAWriteWentOn() {
    meanwhile =
        () -> {
          record.remove("a");
          recall.forget();
        };

    assertThat(recall.find("a")).contains(1);
    assertThat(recall.find("a")).isEmpty();
  }

  @Test
  void doesNotRememberThatNothingWasFound() {
    assertThat(recall.find("b")).isEmpty();

    record.put("b", 2);

    assertThat(recall.find("b")).contains(2);
  }

  @Test
  void keepsABoundedNumber() {
    for (int i = 0; i < 5000; i++) {
      record.put("key " + i, i);
      recall.find("key " + i);
    }

    assertThat(recall.size()).isLessThanOrEqualTo(1024);
  }
}
