package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link FeedPosition} does. Implement the method and inherit the tests. */
public interface FeedPositionContract {

  /** Returns the implementation under test: the same throughout a test, without a place. */
  FeedPosition feedPosition();

  @Test
  default void hasNoPlaceAtFirst() {
    assertThat(feedPosition().cursor()).isEmpty();
  }

  @Test
  default void keepsThePlaceThatWasStoredLast() {
    feedPosition().save("c1");
    feedPosition().save("c2 é");
    feedPosition().save("c2 é");

    assertThat(feedPosition().cursor()).contains("c2 é");
  }
}
