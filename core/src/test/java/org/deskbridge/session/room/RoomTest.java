package org.deskbridge.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.PortFixtures.stoppingBefore;
import static org.deskbridge.session.SessionFixtures.ERIKA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.PortFixtures.ProcessStopped;
import org.deskbridge.StoreWith;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final ConnectedPage EXPERT = ConnectedPage.ofExpert("expert-page", ERIKA.user());
  private static final ConnectPage.PageListener DEAF = new DeafListener();
  private static final ConnectedPage CUSTOMER = ConnectedPage.ofCustomer("customer-page");

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
    assertThat(memory.attendance().lastSeen(key, ParticipantRole.EXPERT)).isEqualTo(memory.now());
  }

  @Test
  void saysSinceWhenTheOtherSideIsAway() {
    var joinedAt = memory.now();
    memory.pass(Duration.ofSeconds(5));
    try (var expert = follow(memory.caller(), EXPERT, new Heard())) {
      assertThat(expert.otherAwaySince()).isEqualTo(joinedAt);
      follow(customer, CUSTOMER, new Heard()).close();
    }
    var leftAt = memory.now();
    memory.pass(Duration.ofSeconds(30));

    try (var back = follow(memory.caller(), EXPERT, new Heard());
        var visitor = follow(customer, CUSTOMER, new Heard())) {
      assertThat(back.otherAwaySince()).isEqualTo(leftAt);
      assertThat(visitor.otherAwaySince()).isNull();
    }
  }

  @Test
  void countsNobodyAsAwayWhoHasNotCome() {
    var waiting = memory.started().state().key();

    try (var expert = memory.desk().room().connect(memory.caller(), waiting, EXPERT, DEAF)) {
      assertThat(expert.otherAwaySince()).isNull();
    }
  }

  @Test
  void tellsThePagesOfEachOther() {
    var heard = new Heard();

    try (var expert = follow(memory.caller(), EXPERT, heard)) {
      assertThat(expert.present()).hasSize(1);
      follow(customer, CUSTOMER, new Heard()).close();
    }

    assertThat(heard.news)
        .containsExactly(new PresenceChanged(CUSTOMER, true), new PresenceChanged(CUSTOMER, false));
  }

  @Test
  void tellsOfWhatHappensInThisSessionAlone() {
    var heard = new Heard();

    try (var expert = follow(memory.caller(), EXPERT, heard)) {
      assertThat(expert.present()).hasSize(1);
      memory.active();
      memory.desk().room().postMessage(customer, key, "hello");
      memory.desk().sessions().end(memory.caller(), key);
    }
    memory.desk().room().updateNotes(memory.caller(), key, "afterwards", 0);

    assertThat(heard.events)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Said", "Ended");
  }

  @Test
  void costsAnEventNothingThatPagesOfOtherSessionsAreOpen() {
    var feed = new CountedFeed(memory.sessionEvents());
    var follow = memory.on(StoreWith.sessionEvents(memory.store(), feed)).room();
    var open =
        IntStream.range(0, 50)
            .mapToObj(i -> memory.active().state().key())
            .map(other -> follow.connect(Caller.customerOf(other.value()), other, CUSTOMER, DEAF))
            .toList();

    try (var mine = follow.connect(customer, key, CUSTOMER, DEAF)) {
      assertThat(mine.present()).hasSize(1);
      memory.desk().room().postMessage(customer, key, "hello");
    }

    assertThat(feed.calls).hasValue(1);
    open.forEach(ConnectPage.PageConnection::close);
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
      memory.desk().room().signal(customer, key, offer);
      memory.desk().room().signal(memory.caller(), key, answer);
      memory.desk().room().signal(memory.caller(), key, elsewhere);

      assertThat(expertHeard.news).containsExactly(offer);
      assertThat(customerHeard.news).containsExactly(new PresenceChanged(EXPERT, true), answer);
    }
  }

  @Test
  void passesNothingOnOnceTheSessionIsOver() {
    var heard = new Heard();

    try (var expert = follow(memory.caller(), EXPERT, heard)) {
      assertThat(expert.present()).hasSize(1);
      memory.desk().sessions().end(memory.caller(), key);
      memory.desk().room().signal(customer, key, new Signal(CUSTOMER, null, "{}"));
    }

    assertThat(heard.news).isEmpty();
  }

  @Test
  void limitsASignal() {
    var signal = new Signal(CUSTOMER, null, "x".repeat(32 * 1024 + 1));

    assertThatThrownBy(() -> memory.desk().room().signal(customer, key, signal))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void showsNothingToStrangers() {
    var signal = new Signal(EXPERT, null, "{}");

    assertThatThrownBy(() -> follow(memory.stranger(), EXPERT, new Heard()))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> follow(Caller.customerOf("other"), CUSTOMER, new Heard()))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> memory.desk().room().signal(memory.stranger(), key, signal))
        .isInstanceOf(SessionNotFoundException.class);
    assertThat(memory.attendance().present(key)).isEmpty();
  }

  @Test
  void addsAColleagueWhosePageIsConnected() {
    var kim = Caller.of(memory.colleague());

    follow(kim, kimsPage(), new Heard()).close();
    follow(memory.caller(), EXPERT, new Heard()).close();
    follow(customer, CUSTOMER, new Heard()).close();

    assertThat(memory.state(key).collaborators())
        .containsExactly(Collaborator.of(memory.colleague()));
  }

  @Test
  void namesAColleagueBeforeThePageIsAnnounced() {
    var heard = new Heard();
    var kim = Caller.of(memory.colleague());
    var inAtAnnouncement = new ArrayList<Collaborator>();
    heard.atPresence = () -> inAtAnnouncement.addAll(memory.state(key).collaborators());

    try (var visitor = follow(customer, CUSTOMER, heard)) {
      assertThat(visitor.present()).hasSize(1);
      heard.news.clear();
      inAtAnnouncement.clear();
      var unused = follow(kim, kimsPage(), new Heard());
    }

    assertThat(heard.news).containsExactly(new PresenceChanged(kimsPage(), true));
    assertThat(inAtAnnouncement).containsExactly(Collaborator.of(memory.colleague()));
  }

  @Test
  void connectsTheColleagueWhoWasAddedBeforeTheProcessStopped() {
    var kim = Caller.of(memory.colleague());
    var stopping = stoppingBefore(SessionEvents.class, memory.sessionEvents(), "subscribe");
    var connect = memory.on(StoreWith.sessionEvents(memory.store(), stopping)).room();
    assertThatThrownBy(() -> connect.connect(kim, key, kimsPage(), DEAF))
        .isInstanceOf(ProcessStopped.class);
    var added = memory.state(key);
    assertThat(memory.attendance().present(key)).isEmpty();

    try (var again = follow(kim, kimsPage(), new Heard())) {
      assertThat(again.present()).containsExactly(kimsPage());
    }

    assertThat(added.collaborators()).containsExactly(Collaborator.of(memory.colleague()));
    assertThat(memory.state(key).collaborators()).isEqualTo(added.collaborators());
  }

  @Test
  void leavesNothingOfAPageThatCouldNotBeAnnounced() {
    var heard = new Heard();
    var stopping = stoppingBefore(SignalRelay.class, memory.signalRelay(), "send");
    var connect = memory.on(StoreWith.signalRelay(memory.store(), stopping)).room();

    assertThatThrownBy(() -> connect.connect(memory.caller(), key, EXPERT, heard))
        .isInstanceOf(ProcessStopped.class);
    memory.desk().room().postMessage(customer, key, "hello");

    assertThat(memory.attendance().present(key)).isEmpty();
    assertThat(heard.events).isEmpty();
    try (var again = follow(memory.caller(), EXPERT, heard)) {
      assertThat(again.present()).containsExactly(EXPERT);
    }
  }

  private ConnectedPage kimsPage() {
    return ConnectedPage.ofExpert("kims-page", memory.colleague().key());
  }

  @Test
  void notesSignsOfLifeOfConnectedPagesAlone() {
    var note = memory.desk().room();
    var connectedAt = memory.now();

    try (var expert = follow(memory.caller(), EXPERT, new Heard())) {
      assertThat(expert.present()).hasSize(1);
      var later = memory.pass(Duration.ofSeconds(15));
      note.heartbeat(key, EXPERT);
      note.heartbeat(key, CUSTOMER);

      assertThat(memory.attendance().lastSeen(key, ParticipantRole.EXPERT)).isEqualTo(later);
      assertThat(memory.attendance().lastSeen(key, ParticipantRole.CUSTOMER))
          .isEqualTo(connectedAt);
      assertThat(memory.attendance().present(key)).containsExactly(EXPERT);
    }
  }

  private ConnectPage.PageConnection follow(
      Caller caller, ConnectedPage page, ConnectPage.PageListener heard) {
    return memory.desk().room().connect(caller, key, page, heard);
  }

  private static final class Heard implements ConnectPage.PageListener {

    private final List<SessionEvent> events = new ArrayList<>();
    private final List<RoomMessage> news = new ArrayList<>();
    private Runnable atPresence = () -> {};

    @Override
    public void happened(SessionEvent event) {
      events.add(event);
    }

    @Override
    public void received(RoomMessage each) {
      atPresence.run();
      news.add(each);
    }
  }

  /** Counts the calls of observers. */
  private static final class CountedFeed implements SessionEvents {

    private final SessionEvents feed;
    private final AtomicInteger calls = new AtomicInteger();

    private CountedFeed(SessionEvents feed) {
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
