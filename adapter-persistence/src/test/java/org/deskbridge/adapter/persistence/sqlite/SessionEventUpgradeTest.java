package org.deskbridge.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.askedForRecording;
import static org.deskbridge.session.SessionFixtures.customerErased;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.history;
import static org.deskbridge.session.SessionFixtures.invitationSpent;
import static org.deskbridge.session.SessionFixtures.invited;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.linked;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.offered;
import static org.deskbridge.session.SessionFixtures.recordingAnswered;
import static org.deskbridge.session.SessionFixtures.recordingNoted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.adapter.persistence.FormerFolder;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackQuery;
import org.deskbridge.callback.LoggedCallback;
import org.deskbridge.callback.ReportedEvent;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionEventUpgradeTest {

  private static final Instant LONG_AFTER = NOON.plus(Duration.ofDays(1));

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Test
  void keepsWhateverHappenedToASession() throws IOException, SQLException {
    var changes = everyKind();
    var other = List.of(offered(NOON));
    make(List.of(changes, other));

    folder.reopen();

    assertSame(changes);
    assertSame(other);
    assertThat(folder.store().callbacks().claim(LONG_AFTER, LONG_AFTER, 10, Set.of()))
        .extracting(Callback::state)
        .containsExactly(changes.get(1).after().state());
    var last = changes.get(changes.size() - 1);
    var more = noted(last, "Written with the new version.");
    folder.store().sessions().commit(more);
    assertThat(SessionState.replay(new SessionHistory(folder.store().sessions(), key(last))))
        .isEqualTo(more.after().state());
  }

  /** Each session is a part of a batch, and another batch begins within it. */
  @Test
  void goesOnWhereItWasStopped() throws IOException, SQLException {
    var sessions = Stream.generate(() -> chat(2_500)).limit(4).toList();
    make(sessions);
    var database = new SqliteDatabase(folder.path().resolve(DataDirectory.DATABASE));
    database.migrate();

    for (int i = 0; i < 2; i++) {
      try (var upgrade = SessionEventUpgrade.open(database)) {
        assertThat(upgrade.isNeeded()).isTrue();
        assertThat(upgrade.move()).isPositive();
      }
    }
    assertThat(count("session_event")).isBetween(1L, 9_000L);
    folder.reopen();

    assertThat(sessions).allSatisfy(this::assertSame);
    assertThat(count("sqlite_master where name = 'session_event_next'")).isZero();
  }

  @Test
  void usesTheSpaceOfTheOldEvents() throws IOException, SQLException {
    var notes = "n".repeat(20_000);
    var changes = new ArrayList<>(List.of(requested()));
    changes.add(started(changes.get(0)));
    changes.add(noted(changes.get(1), notes));
    for (int i = 0; i < 2_000; i++) {
      changes.add(said(changes.get(changes.size() - 1), ParticipantRole.CUSTOMER, "line " + i));
    }
    make(List.of(changes));
    var before = Files.size(folder.path().resolve(DataDirectory.DATABASE));

    folder.reopen();
    folder.store().close();

    assertThat(before).isGreaterThan(40_000_000);
    assertThat(Files.size(folder.path().resolve(DataDirectory.DATABASE)))
        .isLessThan(before + 500_000);
    assertThat(folder.database()).hasSizeLessThan((int) before + 500_000);
    assertThat(occurrences(folder.database(), notes.substring(0, 1_000))).isLessThan(100);
    folder.reopen();
    assertSame(changes);
  }

  private static int occurrences(String text, String part) {
    var count = 0;
    for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) {
      count++;
    }
    return count;
  }

  @Test
  void leavesNothingOfWhoeverIsErasedAfterwards() throws IOException, SQLException {
    var changes = everyKind();
    var joined = changes.get(4);
    make(List.of(changes.subList(0, 5), chat(500)));
    folder.reopen();
    assertThat(traces()).containsExactly("Carl Customer", "Carla\"}", "line 499");

    folder.store().sessionRetention().eraseCustomer(customerErased(joined));

    assertThat(traces()).containsExactly("line 499");
    folder.store().close();
    assertThat(traces()).containsExactly("line 499");
    folder.reopen();
  }

  private List<String> traces() throws IOException {
    var files = folder.database();
    return Stream.of("Carl Customer", "Carla\"}", "line 499").filter(files::contains).toList();
  }

  @Test
  void leavesTheEventsOfRemovedSessionsBehind() throws IOException, SQLException {
    var first = chat(300);
    var last = chat(2);
    folder.store().close();
    try (var former = FormerFolder.in(folder.path())) {
      for (var change : Stream.of(first, everyKind(), last).flatMap(List::stream).toList()) {
        former.add(change);
      }
      former.remove(first.get(0).after().state());
      former.remove(last.get(0).after().state());
    }
    var cursor = max("cursor");

    folder.reopen();

    assertThat(count("session")).isEqualTo(1);
    assertThat(history(folder.store().sessions(), key(first.get(0)))).isEmpty();
    assertThat(count("session_event")).isLessThan(30);
    folder.store().sessions().commit(requested());
    assertThat(max("cursor")).isEqualTo(cursor + 1);
  }

  @Test
  void listsTheCallbacksOfAnEarlierVersion() throws IOException, SQLException {
    var requested = requested();
    var started = started(requested);
    make(List.of(List.of(requested, started, joined(started))));

    folder.reopen();

    assertThat(
            folder
                .store()
                .callbackLog()
                .page(AccessScope.of(ERIKA.account().key()), CallbackQuery.ALL, null, 10))
        .extracting(LoggedCallback::event)
        .containsExactly(ReportedEvent.JOINED, ReportedEvent.STARTED);
  }

  @Test
  void saysWhichEventItCannotReadAndKeepsWhatItMoved() throws IOException, SQLException {
    var chat = chat(10);
    make(List.of(chat));
    folder.change(
        "update session_event set event = replace(event, 'said', 'sung') where cursor = 7");

    assertThatThrownBy(folder::reopen)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("event 7 ");

    folder.change(
        "update session_event set event = replace(event, 'sung', 'said') where cursor = 7");
    folder.reopen();
    assertSame(chat);
  }

  @Test
  void takesATicketWhoseAddressMayNotBeShownAnyMore() throws IOException, SQLException {
    var changes = new ArrayList<>(List.of(offered(NOON)));
    changes.add(started(last(changes)));
    changes.add(linked(last(changes), new TicketRef(null, "https://helpdesk.example/1")));
    make(List.of(changes));
    folder.change(
        "update session_event set event ="
            + " replace(event, 'https://helpdesk.example/1', 'javascript:alert(1)')");

    folder.reopen();

    var state = folder.store().sessions().byKey(key(last(changes))).orElseThrow().state();
    assertThat(state.ticket()).isNull();
    assertThat(SessionState.replay(history(folder.store().sessions(), state.key())))
        .isEqualTo(state);
  }

  private void make(List<List<SessionChange>> sessions) throws IOException, SQLException {
    folder.store().close();
    try (var former = FormerFolder.in(folder.path())) {
      for (var changes : sessions) {
        for (var change : changes) {
          former.add(change);
        }
      }
    }
  }

  private void assertSame(List<SessionChange> changes) {
    var last = changes.get(changes.size() - 1);
    var sessions = folder.store().sessions();
    var history = history(sessions, key(last));
    assertThat(history).hasSameSizeAs(changes);
    for (int i = 0; i < history.size(); i++) {
      if (!(history.get(i) instanceof SessionEvent.NotesWritten)) {
        assertThat(history.get(i)).isEqualTo(changes.get(i).event());
      }
    }
    assertThat(SessionState.replay(history)).isEqualTo(last.after().state());
    assertThat(sessions.byKey(key(last)).map(SupportSession::state)).contains(last.after().state());
    var lines =
        changes.stream()
            .map(SessionChange::event)
            .filter(SessionEvent.Said.class::isInstance)
            .filter(each -> !each.equals(each.withoutCustomer()))
            .toList();
    assertThat(List.<SessionEvent>copyOf(sessions.chat(key(last), Integer.MAX_VALUE, 5_000)))
        .isEqualTo(lines);
  }

  private static List<SessionChange> everyKind() {
    var changes = new ArrayList<>(List.of(requested()));
    changes.add(started(last(changes)));
    changes.add(invited(last(changes)));
    changes.add(invitationSpent(last(changes)));
    changes.add(joinedByAnyBrowser(last(changes)));
    changes.add(said(last(changes), ParticipantRole.EXPERT, "Wo klemmt es? – 東京"));
    changes.add(noted(last(changes), "first"));
    changes.add(noted(last(changes), "second"));
    changes.add(linked(last(changes), new TicketRef("4712", null)));
    changes.add(askedForRecording(last(changes)));
    changes.add(recordingAnswered(last(changes), true));
    changes.add(recordingNoted(last(changes)));
    changes.add(endedForAnyReason(last(changes)));
    return changes;
  }

  /** Why a session ended was not noted. */
  private static SessionChange endedForAnyReason(SessionChange before) {
    var ended = (SessionEvent.Ended) ended(before).event();
    var event =
        new SessionEvent.Ended(ended.session(), ended.revision(), ended.status(), null, ended.at());
    return new SessionChange(SupportSession.restore(event.after(before.after().state())), event);
  }

  /** As browsers were not told apart, no seat was kept for one. */
  private static SessionChange joinedByAnyBrowser(SessionChange before) {
    var joined = (SessionEvent.Joined) joined(before).event();
    var event =
        new SessionEvent.Joined(
            joined.session(),
            joined.revision(),
            joined.status(),
            joined.customer(),
            null,
            joined.at());
    return new SessionChange(SupportSession.restore(event.after(before.after().state())), event);
  }

  private static List<SessionChange> chat(int lines) {
    var changes = new ArrayList<>(List.of(offered(NOON)));
    changes.add(started(last(changes)));
    for (int i = 0; i < lines; i++) {
      changes.add(said(last(changes), ParticipantRole.CUSTOMER, "line " + i));
    }
    return changes;
  }

  private static SessionChange last(List<SessionChange> changes) {
    return changes.get(changes.size() - 1);
  }

  private static SessionKey key(SessionChange change) {
    return change.event().session();
  }

  private long count(String table) throws SQLException {
    return folder.number("select count(*) from " + table);
  }

  private long max(String column) throws SQLException {
    return folder.number("select max(" + column + ") from session_event");
  }
}
