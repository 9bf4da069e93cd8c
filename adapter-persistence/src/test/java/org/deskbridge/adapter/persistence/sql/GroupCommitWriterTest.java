package org.deskbridge.adapter.persistence.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.deskbridge.adapter.persistence.sqlite.SqliteDatabase;
import org.deskbridge.adapter.persistence.sqlite.SqliteTransactions;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GroupCommitWriterTest {

  private static final String INSERT = "insert into note (text) values (?)";

  @TempDir Path folder;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final CountDownLatch gate = new CountDownLatch(1);
  private SqliteDatabase database;
  private PreparedConnection statements;
  private GroupCommitWriter writer;

  @BeforeEach
  void start() throws SQLException {
    database = new SqliteDatabase(folder.resolve("test.db"));
    statements = database.openToWrite();
    statements.execute("create table note (number integer primary key, text text not null)");
    writer = GroupCommitWriter.start(new SqliteTransactions(statements), () -> {}, meters);
  }

  @AfterEach
  void stop() {
    gate.countDown();
    writer.close();
    callers.shutdownNow();
  }

  @Test
  void commitsTogetherWhatCameTogether() {
    var all = together(List.of(insert("a"), insert("b"), insert("c")));

    assertThat(all).allSatisfy(each -> assertThat(each.join()).isEqualTo(1));
    assertThat(notes()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(meters.get(PersistenceMeter.GROUP_SIZE.meterName()).summary().max()).isEqualTo(3);
    assertThat(meters.get(PersistenceMeter.COMMITS.meterName()).counter().count()).isEqualTo(4);
    assertThat(meters.get(PersistenceMeter.COMMIT_DURATION.meterName()).timer().count())
        .isEqualTo(2);
  }

  @Test
  void refusesOneOfAGroupWithoutHarmToTheOthers() {
    var all = together(List.of(insert("a"), refused(), insert("b")));

    assertThat(all.get(0).join()).isEqualTo(1);
    assertThat(all.get(2).join()).isEqualTo(1);
    assertThatThrownBy(all.get(1)::join).cause().has(errorCode(ErrorCode.EXPERT_EMAIL_TAKEN));
    assertThat(notes()).containsExactlyInAnyOrder("a", "b");
    assertThat(meters.get(PersistenceMeter.GROUP_SIZE.meterName()).summary().max()).isEqualTo(3);
  }

  @Test
  void undoesTheWorkThatFailedHalfwayAndNoOther() {
    PreparedConnection.Work<Integer> halfway =
        on -> on.update(INSERT, "half") + on.update(INSERT, (Object) null);
    PreparedConnection.Work<Integer> mistaken =
        on -> {
          on.update(INSERT, "mistaken");
          throw new IllegalStateException("a mistake in the program");
        };

    var all = together(List.of(insert("a"), halfway, insert("b"), mistaken, insert("c")));

    assertThat(notes()).containsExactlyInAnyOrder("a", "b", "c");
    assertThatThrownBy(all.get(1)::join).hasCauseInstanceOf(UnavailableException.class);
    assertThatThrownBy(all.get(3)::join).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void tellsOfCommitsInTheirOrderAndOfNothingElse() {
    var told = new ArrayList<String>();
    writer.write(insert("a"), () -> told.add("a " + notes()));
    assertThatThrownBy(() -> writer.write(refused(), () -> told.add("refused")))
        .has(errorCode(ErrorCode.EXPERT_EMAIL_TAKEN));
    writer.write(insert("b"), () -> told.add("b " + notes()));

    assertThat(told).containsExactly("a [a]", "b [a, b]");
  }

  @Test
  void emptiesItsLogIntoTheDatabaseWhenIdle() {
    writer.write(insert("kept in the log first"));

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(Files.readString(folder.resolve("test.db"), ISO_8859_1))
                    .contains("kept in the log first"));
  }

  @Test
  void recordsNothingWhenTheDiskIsFullAndGoesOnOnceThereIsRoom() {
    writer.write(on -> on.first("pragma max_page_count = 4", row -> row.getInt(1)));
    PreparedConnection.Work<Integer> large =
        on -> on.update(INSERT, "small") + on.update(INSERT, "x".repeat(100_000));

    assertThatThrownBy(() -> writer.write(large))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("The disk is full; nothing was stored.");
    assertThat(notes()).isEmpty();

    writer.write(on -> on.first("pragma max_page_count = 4000", row -> row.getInt(1)));
    writer.write(large);
    assertThat(notes()).hasSize(2);
  }

  @Test
  void tellsNobodyThatItIsStoredWhenTheCommitFailsAndGoesOn() throws SQLException {
    var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"));
    var commit = mock(PreparedStatement.class);
    var told = new ArrayList<String>();
    var failing = mock(Connection.class, delegatesTo(connection));
    doReturn(commit)
        .doAnswer(call -> connection.prepareStatement("commit"))
        .when(failing)
        .prepareStatement("commit");
    when(commit.execute()).thenThrow(new SQLException("disk I/O error"));

    try (var other =
        GroupCommitWriter.start(
            new SqliteTransactions(new PreparedConnection(failing)), () -> {}, meters)) {
      assertThatThrownBy(() -> other.write(insert("a"), () -> told.add("a")))
          .isInstanceOf(UnavailableException.class)
          .hasRootCauseMessage("disk I/O error");
      assertThat(other.trouble()).hasMessage("disk I/O error");
      assertThat(notes()).isEmpty();

      other.write(insert("b"), () -> told.add("b"));

      assertThat(other.trouble()).isNull();
      assertThat(notes()).containsExactly("b");
      assertThat(told).containsExactly("b");
      verify(commit).close();
    }
  }

  @Test
  void failsWhoComesAfterTheEnd() {
    writer.write(insert("a"));

    writer.close();

    assertThatThrownBy(() -> writer.write(insert("b")))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("The database is closed.");
  }

  @Test
  void commitsWhatWaitsBeforeItEnds() {
    var waiting = held(List.of(insert("a"), insert("b")));
    var closing = CompletableFuture.runAsync(() -> writer.close(), callers);

    gate.countDown();

    closing.join();
    assertThat(waiting).allSatisfy(each -> assertThat(each.join()).isEqualTo(1));
    assertThat(notes()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void failsEverybodyOnceItsThreadWasInterrupted() {
    PreparedConnection.Work<Integer> interrupting =
        on -> {
          Thread.currentThread().interrupt();
          return on.update(INSERT, "a");
        };

    var all = together(List.of(interrupting, insert("b")));

    assertThat(all).allSatisfy(each -> assertThat(each.join()).isEqualTo(1));
    assertThatThrownBy(() -> writer.write(insert("c"))).isInstanceOf(UnavailableException.class);
    assertThat(notes()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void doesNotHoldAnInterruptedCaller() {
    var waiting = held(List.of());
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> writer.write(insert("a"))).isInstanceOf(UnavailableException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(waiting).isEmpty();
  }

  private static PreparedConnection.Work<Integer> insert(String text) {
    return on -> on.update(INSERT, text);
  }

  private static PreparedConnection.Work<Integer> refused() {
    return on -> {
      throw new ConflictException(
          ErrorCode.EXPERT_EMAIL_TAKEN,
          "email: already in use (expected: an address no expert signs in with)");
    };
  }

  /** Lets callers come while another commit is under way, so that they form one group. */
  private <T> List<CompletableFuture<T>> together(List<PreparedConnection.Work<T>> works) {
    var all = held(works);
    gate.countDown();
    all.forEach(each -> each.handle((result, failure) -> failure).join());
    return all;
  }

  private <T> List<CompletableFuture<T>> held(List<PreparedConnection.Work<T>> works) {
    var entered = new CountDownLatch(1);
    callers.execute(() -> writer.write(on -> waitAtTheGate(entered)));
    await(entered);
    var all = new ArrayList<CompletableFuture<T>>();
    for (var work : works) {
      all.add(CompletableFuture.supplyAsync(() -> writer.write(work), callers));
      while (writer.waiting() < all.size()) {
        Thread.onSpinWait();
      }
    }
    return all;
  }

  private boolean waitAtTheGate(CountDownLatch entered) {
    entered.countDown();
    await(gate);
    return true;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private List<String> notes() {
    try (var readers = new ReadConnectionPool(database::openToRead)) {
      return readers.read(
          on -> on.all("select text from note order by number", row -> row.getString(1)));
    }
  }
}
