package org.deskbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadEventsTest {

  private final InMemoryDesk desk = new InMemoryDesk();

  @Test
  void showsAnExpertWhatHappenedInTheAccount() {
    var session = desk.started();

    var page = desk.desk().events().read(desk.caller(), FeedCursor.START, 10);

    assertThat(page.events()).extracting(FeedEvent::sequence).containsExactly(0, 1);
    assertThat(page.events()).extracting(FeedEvent::session).containsOnly(session.state().key());
    assertThat(page.next()).isEqualTo(desk.desk().events().latest());
  }

  @Test
  void showsNothingToThoseOutside() {
    var session = desk.started();
    var customer = Caller.customerOf(session.state().key().value());

    assertThat(desk.desk().events().read(desk.stranger(), FeedCursor.START, 10).events()).isEmpty();
    assertThat(desk.desk().events().read(customer, FeedCursor.START, 10).events()).isEmpty();
    assertThat(desk.desk().events().read(Caller.anyone(), FeedCursor.START, 10).events()).isEmpty();
  }

  @Test
  void showsTheSessionAsCallbacksDo() {
    var session = desk.active();

    var events = desk.desk().events().read(desk.caller(), FeedCursor.START, 10).events();
    var last = (FeedEvent.OfSession) events.get(events.size() - 1);

    assertThat(desk.desk().events().view(last)).isEqualTo(session);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 201})
  void refusesAPageOfAnotherSize(int limit) {
    var events = desk.desk().events();

    assertThatThrownBy(() -> events.read(desk.caller(), FeedCursor.START, limit))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("limit: %d (expected: 1..200)", limit);
  }

  @Test
  void refusesAPlaceThatWasNotReachedYet() {
    desk.started();
    var events = desk.desk().events();
    var ahead = new FeedCursor(events.latest().position() + 1);

    assertThatThrownBy(() -> events.read(desk.caller(), ahead, 10))
        .has(errorCode(ErrorCode.EVENT_CURSOR_UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c", "1", "cA", "c-1", "c1y2p0ij32e8e8", "c1 ", "latest"})
  void refusesWhatIsNoCursor(String text) {
    assertThatThrownBy(() -> FeedCursor.of(text)).has(errorCode(ErrorCode.EVENT_CURSOR_UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 35, 36, Long.MAX_VALUE})
  void readsTheCursorsThatItWrites(long position) {
    var cursor = new FeedCursor(position);

    assertThat(FeedCursor.of(cursor.text())).isEqualTo(cursor);
  }
}
