package org.deskbridge.adapter.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.deskbridge.account.AccessScope;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackLogContract;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.CallbackQueueContract;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.feed.EventFeedContract;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.ChunksContract;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.RecordingsContract;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.SessionEventsContract;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SessionsContract;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.spi.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What one writer guarantees on SQLite holds between the writers of two nodes: the contracts about
 * rivals are kept where each call goes to the other node than the call before.
 */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class TwoNodesTest {

  private static final String END_CONNECTIONS =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
      """;

  private static final int WRITERS = 8;
  private static final int LINES = 40;

  @RegisterExtension static final OpenDatabase database = new OpenDatabase();

  private final AtomicInteger calls = new AtomicInteger();
  private List<PostgresStore> nodes;

  @BeforeEach
  void openTwoNodes() {
    nodes = List.of(database.store(), database.openAnother());
  }

  private <T> T inTurn(Class<T> port, Function<Store, T> portOf) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(portOf.apply(node(calls.getAndIncrement())), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private PostgresStore node(int number) {
    return nodes.get(number % nodes.size());
  }

  @Nested
  class SessionsTest implements SessionsContract {
    @Override
    public Sessions sessions() {
      return inTurn(Sessions.class, Store::sessions);
    }
  }

  @Nested
  class CallbackQueueTest implements CallbackQueueContract {
    @Override
    public CallbackQueue callbacks() {
      return inTurn(CallbackQueue.class, Store::callbacks);
    }

    @Override
    public Sessions sessions() {
      return inTurn(Sessions.class, Store::sessions);
    }
  }

  @Nested
  class RecordingsTest implements RecordingsContract {
    @Override
    public Recordings recordings() {
      return inTurn(Recordings.class, Store::recordings);
    }
  }

  @Nested
  class ChunksTest implements ChunksContract {
    @Override
    public Chunks chunks() {
      return inTurn(Chunks.class, Store::chunks);
    }
  }

  /** Observers of one node, while every change is committed on another. */
  @Nested
  class SessionEventsTest implements SessionEventsContract {
    @Override
    public SessionEvents sessionEvents() {
      return node(0).sessionEvents();
    }

    @Override
    public Sessions sessions() {
      return node(1).sessions();
    }
  }

  /** Who waits for an event waits on one node, while every event is committed on the other. */
  @Nested
  class EventFeedTest implements EventFeedContract {
    @Override
    public EventFeed eventFeed() {
      return node(0).eventFeed();
    }

    @Override
    public Sessions sessions() {
      return node(1).sessions();
    }

    @Override
    public Recordings recordings() {
      return node(1).recordings();
    }

    @Override
    public FailingReceivers receivers() {
      return node(1).failingReceivers();
    }

    @Override
    public SessionRetention sessionRetention() {
      return node(1).sessionRetention();
    }
  }

  @Nested
  class CallbackLogTest implements CallbackLogContract {
    @Override
    public CallbackLog callbackLog() {
      return inTurn(CallbackLog.class, Store::callbackLog);
    }

    @Override
    public CallbackQueue callbacks() {
      return inTurn(CallbackQueue.class, Store::callbacks);
    }

    @Override
    public Sessions sessions() {
      return inTurn(Sessions.class, Store::sessions);
    }
  }

  @Test
  void tellsTheObserversOfAllNodesOfEachEventOnceAndInOneOrder() throws Exception {
    var heard = List.of(new LinkedBlockingQueue<Place>(), new LinkedBlockingQueue<Place>());

    try (var first = node(0).sessionEvents().subscribe(each -> heard.get(0).add(Place.of(each)));
        var second = node(1).sessionEvents().subscribe(each -> heard.get(1).add(Place.of(each)))) {
      assertThat(first).isNotSameAs(second);
      atOnce(4, this::write);
      var count = 4 * (LINES + 2);

      var one = take(heard.get(0), count);
      var other = take(heard.get(1), count);

      assertThat(one).doesNotHaveDuplicates().isEqualTo(inTheLog());
      assertThat(other).isEqualTo(one);
    }
    assertThat(heard).allSatisfy(each -> assertThat(each).isEmpty());
  }

  @Test
  void goesOnWithTheEventsOfAnotherNodeWhenTheConnectionsWereEnded() throws Exception {
    var heard = new LinkedBlockingQueue<Place>();

    try (var subscription = node(0).sessionEvents().subscribe(each -> heard.add(Place.of(each)))) {
      assertThat(subscription).isNotNull();
      var before = requested();
      node(1).sessions().commit(before);
      assertThat(take(heard, 1)).containsExactly(Place.of(before.event()));

      database.change(END_CONNECTIONS);
      var after = started(before);
      node(1).sessions().commit(after);

      assertThat(take(heard, 1)).containsExactly(Place.of(after.event()));
    }
  }

  /** The follower skips what it cannot read, and what was removed meanwhile. */
  @Test
  void tellsOfWhatFollowsAnEventThatCannotBeRead() throws Exception {
    var heard = new LinkedBlockingQueue<Place>();

    try (var subscription = node(0).sessionEvents().subscribe(each -> heard.add(Place.of(each)))) {
      assertThat(subscription).isNotNull();
      database.change(
          """
          insert into session_event (cursor, session_number, revision, is_line, event)
          values (nextval('log_cursor'), 0, 0, 0, '{"kind": "of a later version"}')
          """);
      var change = requested();
      node(1).sessions().commit(change);

      assertThat(take(heard, 1)).containsExactly(Place.of(change.event()));
    }
  }

  @Test
  void wakesWhoWaitsForAnEventWhileThereIsNoObserver() throws Exception {
    var seen = node(0).eventFeed().latest();
    var woken =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return node(0).eventFeed().await(seen, Duration.ofMinutes(10));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    node(1).sessions().commit(requested());

    assertThat(woken.get(30, TimeUnit.SECONDS).isAfter(seen)).isTrue();
  }

  private static List<Place> inTheLog() {
    return database
        .store()
        .eventFeed()
        .after(AccessScope.everything(), FeedCursor.START, 1000)
        .events()
        .stream()
        .map(each -> Place.of(((FeedEvent.OfSession) each).event()))
        .toList();
  }

  private static List<Place> take(BlockingQueue<Place> heard, int count)
      throws InterruptedException {
    var taken = new ArrayList<Place>();
    while (taken.size() < count) {
      var next = heard.poll(10, TimeUnit.SECONDS);
      assertThat(next).as("heard of %d, waiting for more", taken.size()).isNotNull();
      taken.add(next);
    }
    return taken;
  }

  /** What tells an event from all others. */
  private record Place(SessionKey session, int revision) {
    static Place of(SessionEvent event) {
      return new Place(event.session(), event.revision());
    }
  }

  @Test
  void showsWhatTheOtherNodeHasChangedSinceTheLastRead() {
    var requested = requested();
    node(0).sessions().commit(requested);
    var key = requested.after().state().key();
    var before = node(0).sessions().byKey(key);

    var started = started(requested);
    node(1).sessions().commit(started);

    assertThat(before).map(SupportSession::state).hasValue(requested.after().state());
    assertThat(node(0).sessions().byKey(key).map(SupportSession::state))
        .hasValue(started.after().state());
  }

  /** A reader goes on from the last cursor it saw, so what appears before that is lost to it. */
  @Test
  void showsNoEventBeforeOneThatWasAlreadySeen() throws Exception {
    var isWritten = new AtomicBoolean();
    var reader = CompletableFuture.supplyAsync(() -> follow(isWritten));

    atOnce(WRITERS, this::write);
    isWritten.set(true);

    assertThat(reader.get(30, TimeUnit.SECONDS))
        .isSorted()
        .hasSize(WRITERS * (LINES + 2))
        .containsExactlyElementsOf(cursorsAfter(0));
  }

  /** Commits a session with some lines of chat on one of the nodes. */
  private SessionChange write(int number) {
    var sessions = node(number).sessions();
    var change = requested();
    sessions.commit(change);
    change = started(change);
    sessions.commit(change);
    for (int i = 0; i < LINES; i++) {
      change = said(change, ParticipantRole.EXPERT, "line " + i);
      sessions.commit(change);
    }
    return change;
  }

  /** Reads once more after the last commit. */
  private static List<Long> follow(AtomicBoolean isWritten) {
    var seen = new ArrayList<Long>();
    boolean isLast;
    do {
      isLast = isWritten.get();
      seen.addAll(cursorsAfter(seen.isEmpty() ? 0 : seen.get(seen.size() - 1)));
    } while (!isLast);
    return seen;
  }

  private static List<Long> cursorsAfter(long last) {
    try (var connection = database.pool().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select cursor from session_event where cursor > %d order by cursor"
                    .formatted(last))) {
      var cursors = new ArrayList<Long>();
      while (rows.next()) {
        cursors.add(rows.getLong("cursor"));
      }
      return cursors;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void makesTheTablesOnceWhereSeveralNodesStartAtOnce() throws SQLException {
    var url = TestServer.create("started_at_once");

    atOnce(
        4,
        number -> {
          new PostgresDatabase(TestServer.source(url)).migrate();
          return number;
        });

    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select count(*) as done, count(distinct version) as versions
                from deskbridge_schema_history where success
                """)) {
      rows.next();
      assertThat(rows.getInt("done")).isPositive().isEqualTo(rows.getInt("versions"));
    }
  }
}
