package org.deskbridge.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.session.SessionFixtures.ERIKA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.Page;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionFeed;
import org.deskbridge.session.SessionKey;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Side;
import org.junit.jupiter.api.Test;

class LiveSessionTest {

  private static final Page EXPERT = Page.ofExpert("expert-page", ERIKA.user());
  private static final FollowSession.Follower DEAF =
      new FollowSession.Follower() {
        @Override
        public void happened(SessionEvent event) {}

        @Override
        public void received(LiveNews news) {}
      };
  private static final Page CUSTOMER = Page.ofCustomer("customer-page");

  private final InMemoryDesk memory = new InMemoryDesk();
  private final SessionKey key = memory.active().state().key();
  private final Caller customer = Caller.customerOf(key.value());

  @Test
  void countsAConnectedPageAsPresent() {
    try (var expert = follow(memory.caller(), EXPERT, new Heard());
        var visitor = follow(customer, CUSTOMER, new Heard())) {
      assertThat(expert.present()).containsExactly(EXPERT);
      assertThat(visitor.present()).containsExactly(EXPERT, CUSTOMER);
      assertThat(memory.attendance().present(key)).containsExactly(EXPERT, CUSTOMER);
    }

    assertThat(memory.attendance().present(key)).isEmpty();
    assertThat(memory.attendance().lastSeen(key, Side.EXPERT)).isEqualTo(memory.now());
  }

  @Test
  void tellsThePagesOfEachOther() {
    var heard = new Heard();

    try (var expert = follow(memory.caller(), EXPERT, heard)) {
      assertThat(expert.present()).hasSize(1);
      follow(customer, CUSTOMER, new Heard()).close();
    }

    assertThat(heard.news)
        .containsExactly(new Presence(CUSTOMER, true), new Presence(CUSTOMER, false));
  }

  @Test
  void tellsOfWhatHappensInThisSessionAlone() {
    var heard = new Heard();

    try (var expert = follow(memory.caller(), EXPERT, heard)) {
      assertThat(expert.present()).hasSize(1);
      memory.active();
      memory.desk().say().say(customer, key, "hello");
      memory.desk().endSession().end(memory.caller(), key);
    }
    memory.desk().writeNotes().write(memory.caller(), key, "afterwards");

    assertThat(heard.events)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Said", "Ended");
  }

  @Test
  void costsAnEventNothingThatPagesOfOtherSessionsAreOpen() {
    var feed = new CountedFeed(memory.sessionFeed());
    var follow = memory.builder().sessionFeed(feed).build().followSession();
    var open =
        IntStream.range(0, 50)
            .mapToObj(i -> memory.active().state().key())
            .map(other -> follow.follow(Caller.customerOf(other.value()), other, CUSTOMER, DEAF))
            .toList();

    try (var mine = follow.follow(customer, key, CUSTOMER, DEAF)) {
      assertThat(mine.present()).hasSize(1);
      memory.desk().say().say(customer, key, "hello");
    }

    assertThat(feed.calls).hasValue(1);
    open.forEach(FollowSession.Following::close);
  }

  @Test
  void passesSignalsToTheOtherSide() {
    var expertHeard = new Heard();
    var customerHeard = new Heard();
    var offer = new Signal(CUSTOMER, null, "{\"kind\":\"offer\"}");
    var answer = new Signal(EXPERT, CUSTOMER.id(), "{\"kind\":\"answer\"}");
    var elsewhere = new Signal(EXPERT, "another-page", "{}");

    try (var visitor = follow(customer, CUSTOMER, customerHeard);
        var expert = follow(memory.caller(), EXPERT, expertHeard)) {
      assertThat(visitor).isNotEqualTo(expert);
      memory.desk().sendSignal().send(customer, key, offer);
      memory.desk().sendSignal().send(memory.caller(), key, answer);
      memory.desk().sendSignal().send(memory.caller(), key, elsewhere);

      assertThat(expertHeard.news).containsExactly(offer);
      assertThat(customerHeard.news).containsExactly(new Presence(EXPERT, true), answer);
    }
  }

  @Test
  void passesNothingOnOnceTheSessionIsOver() {
    var heard = new Heard();

    try (var expert = follow(memory.caller(), EXPERT, heard)) {
      assertThat(expert.present()).hasSize(1);
      memory.desk().endSession().end(memory.caller(), key);
      memory.desk().sendSignal().send(customer, key, new Signal(CUSTOMER, null, "{}"));
    }

    assertThat(heard.news).isEmpty();
  }

  @Test
  void limitsASignal() {
    var signal = new Signal(CUSTOMER, null, "x".repeat(32 * 1024 + 1));

    assertThatThrownBy(() -> memory.desk().sendSignal().send(customer, key, signal))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void showsNothingToStrangers() {
    var signal = new Signal(EXPERT, null, "{}");

    assertThatThrownBy(() -> follow(memory.stranger(), EXPERT, new Heard()))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> follow(Caller.customerOf("other"), CUSTOMER, new Heard()))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> memory.desk().sendSignal().send(memory.stranger(), key, signal))
        .isInstanceOf(SessionNotFoundException.class);
    assertThat(memory.attendance().present(key)).isEmpty();
  }

  @Test
  void notesSignsOfLifeOfConnectedPagesAlone() {
    var note = memory.desk().noteSignOfLife();
    var connectedAt = memory.now();

    try (var expert = follow(memory.caller(), EXPERT, new Heard())) {
      assertThat(expert.present()).hasSize(1);
      var later = memory.pass(Duration.ofSeconds(15));
      note.note(key, EXPERT);
      note.note(key, CUSTOMER);

      assertThat(memory.attendance().lastSeen(key, Side.EXPERT)).isEqualTo(later);
      assertThat(memory.attendance().lastSeen(key, Side.CUSTOMER)).isEqualTo(connectedAt);
      assertThat(memory.attendance().present(key)).containsExactly(EXPERT);
    }
  }

  private FollowSession.Following follow(Caller caller, Page page, FollowSession.Follower heard) {
    return memory.desk().followSession().follow(caller, key, page, heard);
  }

  private static final class Heard implements FollowSession.Follower {

    private final List<SessionEvent> events = new ArrayList<>();
    private final List<LiveNews> news = new ArrayList<>();

    @Override
    public void happened(SessionEvent event) {
      events.add(event);
    }

    @Override
    public void received(LiveNews each) {
      news.add(each);
    }
  }

  /** Counts the calls of observers. */
  private static final class CountedFeed implements SessionFeed {

    private final SessionFeed feed;
    private final AtomicInteger calls = new AtomicInteger();

    private CountedFeed(SessionFeed feed) {
      this.feed = feed;
    }

    @Override
    public Subscription subscribe(Observer observer) {
      return feed.subscribe(counted(observer));
    }

    @Override
    public Subscription subscribe(SessionKey session, Observer observer) {
      return feed.subscribe(session, counted(observer));
    }

    private Observer counted(Observer observer) {
      return event -> {
        calls.incrementAndGet();
        observer.happened(event);
      };
    }
  }
}
