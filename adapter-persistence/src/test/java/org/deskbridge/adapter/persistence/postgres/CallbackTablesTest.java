package org.deskbridge.adapter.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.callback.CallbackFixtures.ARRIVED;
import static org.deskbridge.callback.CallbackFixtures.DELIVERED;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.session.SessionChange;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In which tables the callbacks and their attempts are, which no port shows. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class CallbackTablesTest {

  private static final Instant LATER = Instant.parse("2026-11-21T13:00:00Z");

  /** Long before the months that are made ahead. */
  private static final YearMonth MARCH = YearMonth.of(2020, 3);

  @RegisterExtension static final OpenDatabase database = new OpenDatabase();

  @Test
  void keepsWhatIsSettledApartUntilItIsReplayed() throws SQLException {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(started));

    deliver(started, LATER);
    assertThat(callbacksIn("callback_settled")).containsExactly(idOf(started));
    assertThat(callbacksIn("callback_waiting")).containsExactly(idOf(joined));

    database.store().callbacks().replay(List.of(CallbackId.of(started.event())), LATER);
    assertThat(callbacksIn("callback_settled")).isEmpty();
    assertThat(callbacksIn("callback_waiting"))
        .containsExactlyInAnyOrder(idOf(started), idOf(joined));
    assertThat(database.store().callbacks().backlog().depth()).isEqualTo(2);
  }

  @Test
  void makesTheMonthsAheadAndMovesTheAttemptsOfThisOne() throws SQLException {
    var month = YearMonth.now(ZoneOffset.UTC);
    for (int ahead = 0; ahead <= 3; ahead++) {
      database.change("drop table if exists " + table(month.plusMonths(ahead)));
    }
    var started = commit(started(commit(requested())));
    deliver(started, begin(month));
    assertThat(months()).doesNotContain(table(month));

    database.store().callbackLog().removeAttempts(begin(month), 10);

    assertThat(months())
        .contains(table(month), table(month.plusMonths(1)), table(month.plusMonths(3)));
    assertThat(read("select cursor from " + table(month))).hasSize(1);
    assertThat(database.store().callbacks().attempts(CallbackId.of(started.event()))).hasSize(1);
  }

  @Test
  void dropsAMonthWhenItsLastAttemptIsTooOld() throws SQLException {
    database.change("select add_attempt_month(%d)".formatted(begin(MARCH).toEpochMilli()));
    var first = commit(started(commit(requested())));
    var last = commit(started(commit(requested())));
    var next = commit(started(commit(requested())));
    deliver(first, begin(MARCH));
    deliver(last, begin(MARCH.plusMonths(1)).minusMillis(1));
    deliver(next, begin(MARCH.plusMonths(1)));

    assertThat(remove(begin(MARCH.plusMonths(1)).minusMillis(1))).isEqualTo(1);
    assertThat(read("select cursor from " + table(MARCH))).hasSize(1);

    assertThat(remove(begin(MARCH.plusMonths(1)))).isEqualTo(1);
    assertThat(months()).doesNotContain(table(MARCH));
    assertThat(database.store().callbacks().attempts(CallbackId.of(next.event()))).hasSize(1);
  }

  @Test
  void dropsAMonthWithMoreAttemptsThanAreRemovedOneByOne() throws SQLException {
    database.change("select add_attempt_month(%d)".formatted(begin(MARCH).toEpochMilli()));
    for (int i = 0; i < 3; i++) {
      deliver(commit(started(commit(requested()))), begin(MARCH).plusSeconds(i));
    }

    assertThat(database.store().callbackLog().removeAttempts(LATER, 2)).isEqualTo(3);
    assertThat(database.store().callbackLog().removeAttempts(LATER, 2)).isZero();
  }

  @Test
  void putsTheCallbacksOfAnEarlierVersionWhereTheyBelong() throws SQLException {
    var url = TestServer.create("of_an_earlier_version");
    Flyway.configure()
        .dataSource(TestServer.source(url))
        .locations("classpath:db/deskbridge/postgres")
        .table("deskbridge_schema_history")
        .target("3?")
        .loggers("slf4j")
        .load()
        .migrate();
    change(
        url,
        """
        insert into session (number, session_key, revision, status, start_mark, listed_at)
        values (1, 'key', 2, 'ACTIVE', 1, 0);
        insert into callback (cursor, callback_id, session_number, happened_at, receiver, attempts,
          due_at, settled_as)
        values (2, 'settled', 1, 100, 'host:443', 1, null, 'DELIVERED'),
          (3, 'waiting', 1, 100, 'host:443', 1, 200, null);
        insert into callback_attempt (cursor, attempt, at, outcome, detail, took_nanos)
        values (2, 1, %1$d, 'DELIVERED', '', 1), (3, 1, %1$d, 'REFUSED', '', 1)
        """
            .formatted(begin(MARCH).toEpochMilli()));

    new PostgresDatabase(TestServer.source(url)).migrate();

    assertThat(read(url, "select callback_id from callback_settled")).containsExactly("settled");
    assertThat(read(url, "select callback_id from callback_waiting where is_put_off"))
        .containsExactly("waiting");
    assertThat(read(url, "select callbacks from callback_backlog")).containsExactly("1");
    assertThat(read(url, "select number from %s order by 1".formatted(table(MARCH))))
        .containsExactly("1", "2");
    assertThat(read(url, "select nextval('callback_attempt_number')")).containsExactly("3");
  }

  private static int remove(Instant before) {
    return database.store().callbackLog().removeAttempts(before, 10);
  }

  private static void deliver(SessionChange change, Instant at) {
    var callbacks = database.store().callbacks();
    callbacks.claim(LATER, LATER, 10, Set.of());
    callbacks.settle(CallbackId.of(change.event()), ARRIVED, DELIVERED, at);
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static String table(YearMonth month) {
    return "callback_attempt_" + month.format(DateTimeFormatter.ofPattern("yyyy_MM"));
  }

  private static List<String> months() throws SQLException {
    return read("select tablename from pg_tables where tablename like 'callback_attempt_%'");
  }

  private static List<String> callbacksIn(String table) throws SQLException {
    return read("select callback_id from " + table);
  }

  private static String idOf(SessionChange change) {
    return CallbackId.of(change.event()).value();
  }

  private static SessionChange commit(SessionChange change) {
    database.store().sessions().commit(change);
    return change;
  }

  private static void change(String url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> read(String sql) throws SQLException {
    return read(database.pool().getJdbcUrl(), sql);
  }

  private static List<String> read(String url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
