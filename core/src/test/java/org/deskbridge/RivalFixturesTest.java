package org.deskbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Races that are planted here have to be met by the tests that contracts hold of rivals. */
class RivalFixturesTest {

  @Test
  void meetARace() {
    var taken = ConcurrentHashMap.<Integer>newKeySet();

    assertThatThrownBy(
            () ->
                rounds(
                    round ->
                        assertThat(atOnce(8, rival -> take(taken, round))).containsOnlyOnce(true)))
        .isInstanceOf(AssertionError.class);
  }

  /** Looks first and takes then, as no store may. */
  @SuppressWarnings("ThreadPriorityCheck") // a chance for the rivals is all that is wanted
  private static boolean take(Set<Integer> taken, int thing) {
    var isFree = !taken.contains(thing);
    Thread.yield();
    taken.add(thing);
    return isFree;
  }

  @Test
  void passOverNothingThatIsSound() {
    var taken = ConcurrentHashMap.<Integer>newKeySet();
    var last = new AtomicInteger();

    rounds(
        round -> {
          assertThat(atOnce(8, rival -> taken.add(round))).containsOnlyOnce(true);
          last.set(round);
        });

    assertThat(last).hasValueGreaterThan(3);
  }
}
