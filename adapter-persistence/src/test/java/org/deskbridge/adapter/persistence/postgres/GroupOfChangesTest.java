package org.deskbridge.adapter.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.newId;
import static org.deskbridge.session.SessionFixtures.newInvitation;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.SqlSessions.StoredChange;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.LoggedCallback.State;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionFixtures;
import org.deskbridge.session.SessionIdTakenException;
import org.deskbridge.session.StaleSessionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes that are stored by one statement, because they came while another one was stored. */
@Timeout(60)
@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class GroupOfChangesTest {

  @RegisterExtension static final OpenDatabase database = new OpenDatabase();

  private final PostgresSessionLog log = new PostgresSessionLog();
  private final List<SessionChange> told = new ArrayList<>();
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private GroupCommitWriter writer;

  @BeforeEach
  void start() {
    var source = new PostgresDatabase(database.pool());
    writer =
        GroupCommitWriter.start(
            new PostgresTransactions(source::open), () -> {}, new SimpleMeterRegistry());
  }

  @AfterEach
  void stop() {
    writer.close();
    callers.shutdownNow();
  }

  @Test
  void storesAllInTheirOrder() {
    var first = commit(started(commit(requested())));
    var second = commit(joined(commit(started(commit(requested())))));
    var group =
        List.of(
            joined(first), requested(), said(second, ParticipantRole.EXPERT, "Hello"), requested());

    assertThat(together(group)).containsOnlyNulls();

    assertThat(told).containsExactlyElementsOf(group);
    assertThat(group).allMatch(this::isStored);
    assertThat(backlog()).isEqualTo(4);
  }

  @Test
  void refusesAStaleOneWithoutHarmToTheOthers() {
    var first = commit(started(commit(requested())));
    var stale = joined(first);
    commit(said(first, ParticipantRole.EXPERT, "Hello"));
    var again = requested();
    commit(again);

    var failures = together(List.of(requested(), stale, again, requested()));

    assertThat(failures.get(0)).isNull();
    assertThat(failures.get(1)).isInstanceOf(StaleSessionException.class);
    assertThat(failures.get(2)).isInstanceOf(StaleSessionException.class);
    assertThat(failures.get(3)).isNull();
    assertThat(told).hasSize(2);
    assertThat(backlog()).isEqualTo(1);
  }

  @Test
  void appliesTwoChangesOfOneSessionInTheirOrder() {
    var joined = commit(joined(commit(started(commit(requested())))));
    var line = said(joined, ParticipantRole.EXPERT, "Hello");
    var ended = ended(line);

    assertThat(together(List.of(line, ended, requested()))).containsOnlyNulls();
    assertThat(isStored(ended)).isTrue();

    var noted = noted(ended, "first");
    var rival = noted(ended, "second");
    var failures = together(List.of(noted, rival));
    assertThat(failures.get(0)).isNull();
    assertThat(failures.get(1)).isInstanceOf(StaleSessionException.class);
  }

  @Test
  void givesAnIdAwayOnce() {
    var id = newId();
    var taken = commit(started(commit(requested()), id));
    var loser = commit(requested());
    var rivals = List.of(commit(requested()), commit(requested()));
    var other = newId();

    var failures =
        together(
            Stream.of(
                    started(loser, id),
                    started(rivals.get(0), other),
                    started(rivals.get(1), other),
                    requested())
                .toList());

    assertThat(failures.get(0)).isInstanceOf(SessionIdTakenException.class);
    assertThat(failures.get(1)).isNull();
    assertThat(failures.get(2)).isInstanceOf(SessionIdTakenException.class);
    assertThat(failures.get(3)).isNull();
    assertThat(isStored(taken)).isTrue();
  }

  @Test
  void givesAJoinCodeAwayOnce() {
    var invitation = newInvitation(SessionFixtures.NOON);
    commit(started(commit(requested()), newId(), invitation));
    var loser = commit(requested());

    var failures = together(List.of(started(loser, newId(), invitation), requested()));

    assertThat(failures.get(0)).isInstanceOf(SessionIdTakenException.class);
    assertThat(failures.get(1)).isNull();
  }

  @Test
  void storesTheOthersWhereOneCannotBeStored() throws SQLException {
    var broken = commit(requested());
    var fine = commit(requested());
    database.change(
        """
        alter table session_event add constraint refused
        check (session_number <> (%d) or revision = 0)
        """
            .formatted(number(broken)));

    var failures = together(List.of(started(broken), started(fine), requested()));
    database.change("alter table session_event drop constraint refused");

    assertThat(failures.get(0)).isInstanceOf(UnavailableException.class);
    assertThat(failures.get(1)).isNull();
    assertThat(failures.get(2)).isNull();
    assertThat(told).hasSize(2);
  }

  @Test
  void queuesOnlyTheLastOfTheNotesThatWait() {
    var ended = commit(ended(commit(joined(commit(started(commit(requested())))))));
    var first = commit(noted(ended, "first"));
    var last = noted(first, "last");

    assertThat(together(List.of(requested(), last))).containsOnlyNulls();

    var callbacks = database.store().callbackLog();
    assertThat(state(callbacks, first)).isEqualTo(State.DROPPED);
    assertThat(state(callbacks, last)).isEqualTo(State.WAITING);
  }

  private SessionChange commit(SessionChange change) {
    database.store().sessions().commit(change);
    return change;
  }

  private boolean isStored(SessionChange change) {
    return database
        .store()
        .sessions()
        .byKey(change.after().state().key())
        .filter(stored -> stored.state().equals(change.after().state()))
        .isPresent();
  }

  private static State state(CallbackLog callbacks, SessionChange change) {
    return callbacks
        .find(AccessScope.everything(), CallbackId.of(change.event()))
        .orElseThrow()
        .state();
  }

  private static long backlog() {
    return database.store().callbacks().backlog().depth();
  }

  private static long number(SessionChange change) throws SQLException {
    try (var connection = database.pool().getConnection();
        var statement =
            connection.prepareStatement("select number from session where session_key = ?")) {
      statement.setString(1, change.event().session().value());
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong("number");
      }
    }
  }

  /**
   * Lets changes come while another commit is under way, so that they form one group. Returns the
   * failure of each, null for none.
   */
  private List<Throwable> together(List<SessionChange> changes) {
    var gate = new CountDownLatch(1);
    var entered = new CountDownLatch(1);
    var before = CompletableFuture.runAsync(() -> hold(entered, gate), callers);
    await(entered);
    var all = new ArrayList<CompletableFuture<Throwable>>();
    for (var each : changes) {
      all.add(CompletableFuture.supplyAsync(() -> failure(each), callers));
      while (writer.waiting() < all.size()) {
        Thread.onSpinWait();
      }
    }
    gate.countDown();
    before.join();
    return all.stream().map(CompletableFuture::join).toList();
  }

  private void hold(CountDownLatch entered, CountDownLatch gate) {
    writer.write(
        on -> {
          entered.countDown();
          await(gate);
          return true;
        });
  }

  private Throwable failure(SessionChange change) {
    try {
      log.commit(writer, StoredChange.of(change), () -> told.add(change));
      return null;
    } catch (DeskbridgeException e) {
      return e;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new CompletionException(e);
    }
  }
}
