package org.deskbridge.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;

import org.junit.jupiter.api.Test;

/** What every {@link JobTurns} does for one node. Implement the method and inherit the tests. */
public interface JobTurnsContract {

  /** Returns the implementation under test: the same throughout a test. */
  JobTurns jobTurns();

  @Test
  default void givesANodeEveryJobAgainAndAgain() {
    assertThat(jobTurns().take("one")).isTrue();
    assertThat(jobTurns().take("other")).isTrue();
    assertThat(jobTurns().take("one")).isTrue();
  }

  @Test
  default void letsSeveralThreadsOfANodeAsk() {
    assertThat(atOnce(8, number -> jobTurns().take("asked at once"))).containsOnly(true);
  }
}
