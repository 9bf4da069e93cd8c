package org.deskbridge.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.runtime.JobName;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.GetChat;
import org.junit.jupiter.api.Test;

class RecordAttendanceTest {

  private static final Duration ABSENCE = Duration.ofSeconds(10);
  private static final Duration A_MOMENT = Duration.ofMillis(1);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final Deskbridge desk = memory.desk();
  private final Caller kim = Caller.of(memory.colleague());
  private final SessionKey key = memory.active().state().key();

  @Test
  void tellsThatAColleagueCameInOnce() {
    connect(memory.caller());

    connect(kim);
    connect(kim, "another tab");

    assertThat(attendance()).containsExactly(came("Kim Colleague"));
  }

  @Test
  void tellsThatAColleagueHasLeftAndComesBack() {
    connect(memory.caller());
    connect(kim).close();
    memory.pass(ABSENCE);
    desk.run(JobName.RECORD_DEPARTURES);

    connect(kim);

    assertThat(attendance())
        .containsExactly(came("Kim Colleague"), left("Kim Colleague"), came("Kim Colleague"));
  }

  @Test
  void tellsThatTheOwnerHasLeftAndComesBack() {
    connect(kim);
    connect(memory.caller()).close();
    memory.pass(ABSENCE);
    desk.run(JobName.RECORD_DEPARTURES);

    connect(memory.caller());

    assertThat(attendance())
        .containsExactly(came("Kim Colleague"), left("Erika Expert"), came("Erika Expert"));
  }

  @Test
  void tellsNothingOfAPageThatIsLoadedAgain() {
    connect(memory.caller());
    var page = connect(kim);
    for (int i = 0; i < 5; i++) {
      page.close();
      memory.pass(ABSENCE.minus(A_MOMENT));
      desk.run(JobName.RECORD_DEPARTURES);
      page = connect(kim);
    }
    memory.pass(ABSENCE);
    desk.run(JobName.RECORD_DEPARTURES);

    assertThat(attendance()).containsExactly(came("Kim Colleague"));
  }

  @Test
  void tellsNothingOfATabThatIsClosedBesideAnother() {
    connect(memory.caller());
    connect(kim);
    connect(kim, "another tab").close();

    memory.pass(ABSENCE);
    desk.run(JobName.RECORD_DEPARTURES);

    assertThat(attendance()).containsExactly(came("Kim Colleague"));
  }

  @Test
  void tellsNothingOfTheEndOfTheSession() {
    var page = connect(kim);
    desk.sessions().end(memory.caller(), key);
    page.close();

    memory.pass(ABSENCE);
    desk.run(JobName.RECORD_DEPARTURES);

    assertThat(attendance()).containsExactly(came("Kim Colleague"));
  }

  @Test
  void missesAColleagueWhoDidNotComeBackAfterARestart() {
    connect(memory.caller());
    connect(kim);
    memory.attendance().gone(key, page(kim, "page"), memory.now());
    connect(memory.caller());

    memory.pass(ABSENCE);
    desk.run(JobName.RECORD_DEPARTURES);

    assertThat(attendance()).containsExactly(came("Kim Colleague"), left("Kim Colleague"));
  }

  @Test
  void leavesTheChatToItsMessagesInTheEnd() {
    for (int i = 0; i < 10_000; i++) {
      desk.room().postMessage(memory.caller(), key, "hello");
    }

    connect(kim);

    assertThat(attendance()).isEmpty();
  }

  private ConnectPage.PageConnection connect(Caller expert) {
    return connect(expert, "page");
  }

  private ConnectPage.PageConnection connect(Caller expert, String name) {
    return desk.room().connect(expert, key, page(expert, name), new DeafListener());
  }

  private static ConnectedPage page(Caller expert, String name) {
    var user = expert.expert().orElseThrow().key();
    return ConnectedPage.ofExpert(user + " " + name, user);
  }

  private List<Tuple> attendance() {
    return desk.room().chat(memory.caller(), key, GetChat.NEWEST).lines().stream()
        .filter(SessionEvent.AttendanceChanged.class::isInstance)
        .map(SessionEvent.AttendanceChanged.class::cast)
        .map(each -> tuple(each.name(), each.isPresent()))
        .toList();
  }

  private static Tuple came(String name) {
    return tuple(name, true);
  }

  private static Tuple left(String name) {
    return tuple(name, false);
  }
}
