package org.deskbridge.session.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetAndListSessionsTest {

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void showsASessionByEachOfItsNames() {
    var requested = memory.requested();
    var started = memory.desk().sessions().start(memory.caller(), requested.token());
    var getSession = memory.desk().sessions();
    memory.started();

    assertThat(getSession.get(memory.caller(), requested.token().value())).isEqualTo(started);
    assertThat(getSession.get(memory.caller(), started.state().id().value())).isEqualTo(started);
    assertThat(getSession.get(memory.caller(), Long.toString(started.startToken().value())))
        .isEqualTo(started);
    assertThat(getSession.get(Caller.service(), started.state().id().value())).isEqualTo(started);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "e0-", "e0-none", "s000000000", "0", "-1", "99999999999999999999", "é"})
  void findsNothingUnderOtherNames(String name) {
    memory.started();

    assertThatThrownBy(() -> memory.desk().sessions().get(memory.caller(), name))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void hidesASessionFromStrangersAsIfThereWereNone() {
    var view = memory.started();
    var getSession = memory.desk().sessions();

    assertThatThrownBy(() -> getSession.get(memory.stranger(), view.state().id().value()))
        .isInstanceOf(SessionNotFoundException.class)
        .hasMessage(new SessionNotFoundException().getMessage());
    assertThatThrownBy(() -> getSession.get(memory.stranger(), "" + view.startToken().value()))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> getSession.get(Caller.anyone(), view.state().id().value()))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void showsNoKeyAsAName() {
    var key = memory.started().state().key();

    assertThatThrownBy(() -> memory.desk().sessions().get(memory.caller(), key.value()))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void listsPageByPageUntilThereIsNoMore() {
    for (int i = 0; i < 5; i++) {
      memory.started();
      memory.pass(Duration.ofSeconds(i % 2));
    }
    var listSessions = memory.desk().sessions();
    var window = new SessionListRange(InMemoryDesk.NOON, memory.now().plusMillis(1), null);
    var all = listSessions.list(memory.caller(), window, 5);

    var found = new ArrayList<SessionView>();
    var pages = 0;
    while (window != null) {
      var page = listSessions.list(memory.caller(), window, 2);
      found.addAll(page.sessions());
      window = page.next();
      pages++;
    }

    assertThat(all.next()).isNull();
    assertThat(all.sessions()).hasSize(5);
    assertThat(found).isEqualTo(all.sessions());
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void listsForTheCallersAccount() {
    memory.started();
    var window = new SessionListRange(InMemoryDesk.NOON, InMemoryDesk.NOON.plusSeconds(1), null);

    assertThat(memory.desk().sessions().list(memory.caller(), window, 10).sessions()).hasSize(1);
    assertThat(memory.desk().sessions().list(memory.stranger(), window, 10).sessions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 10_001, Integer.MAX_VALUE})
  void refusesAPageOfSenselessSize(int limit) {
    var window = new SessionListRange(InMemoryDesk.NOON, InMemoryDesk.NOON.plusSeconds(1), null);

    assertThatThrownBy(() -> memory.desk().sessions().list(memory.caller(), window, limit))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("limit: %d (expected: 1..10000)", limit);
  }
}
