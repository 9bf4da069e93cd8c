package org.deskbridge.adapter.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.callback.CallbackFixtures.ARRIVED;
import static org.deskbridge.callback.CallbackFixtures.DELIVERED;
import static org.deskbridge.callback.CallbackFixtures.FAILED;
import static org.deskbridge.callback.CallbackFixtures.retryAt;
import static org.deskbridge.recording.ChunkFixtures.chunk;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;
import static org.deskbridge.session.SessionFixtures.unattended;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.Account;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.Grant;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.auth.TokenHash;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackQuery;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.receiver.ReceiverAddress;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.company.PageRequest;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.helpdesk.FeedPosition;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionFixtures;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.spi.Store;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class DataMoveTest {

  private static final Instant LATER = NOON.plus(Duration.ofHours(1));
  private static final CallbackQuery ALL_CALLBACKS =
      new CallbackQuery(null, null, null, Instant.EPOCH, LATER.plus(Duration.ofDays(1)));

  private static EmbeddedPostgres server;
  private static int databases;

  @TempDir private Path folder;
  private PostgresSettings target;

  private final List<SessionKey> sessions = new ArrayList<>();
  private RecordingChange recording;
  private CallbackId settled;
  private Account account;

  @BeforeAll
  static void startServer() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("jit", "off")
            .start();
  }

  @AfterAll
  static void endServer() throws IOException {
    server.close();
  }

  @BeforeEach
  void makeDatabase() throws SQLException {
    var name = "moved" + ++databases;
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    var url = server.getJdbcUrl("postgres", name).replaceFirst("\\?.*", "");
    target = new PostgresSettings(url, "postgres", "postgres");
  }

  @Test
  void movesEverythingAndGoesOnWhereTheFolderStopped() {
    Map<String, Object> before;
    FeedCursor latest;
    try (var store = SqliteStore.open(folder)) {
      fill(store, store.ticketSessions(), store.feedPosition());
      before = look(store, store.ticketSessions(), store.feedPosition());
      latest = store.eventFeed().latest();
    }

    var result = move();

    assertThat(result.earlier()).isNull();
    assertThat(result.tables()).hasSameSizeAs(MovedTables.ALL);
    try (var moved = PostgresStore.open(target, folder, new SimpleMeterRegistry())) {
      assertThat(look(moved, moved.ticketSessions(), moved.feedPosition()))
          .containsExactlyEntriesOf(before);
      assertThat(moved.eventFeed().latest()).isEqualTo(latest);
      goesOn(moved, latest);
    }
  }

  private void goesOn(PostgresStore moved, FeedCursor latest) {
    var requested = requested();
    moved.sessions().commit(requested);
    moved.sessions().commit(started(requested));
    assertThat(moved.eventFeed().after(scope(), latest, 10).events()).hasSize(2);

    var claimed = moved.callbacks().claim(LATER, LATER.plusSeconds(60), 10, Set.of());
    assertThat(claimed).hasSize(3);
    var id = claimed.get(0).id();
    var attempts = moved.callbacks().attempts(id).size();
    moved.callbacks().settle(id, ARRIVED, DELIVERED, LATER);
    assertThat(moved.callbacks().attempts(id)).hasSize(attempts + 1);
    assertThat(moved.callbacks().replay(List.of(settled), LATER)).isEqualTo(1);

    assertThat(moved.directory().openAccount("Another").key().value())
        .isGreaterThan(account.key().value());
    moved
        .directory()
        .addExpert(account.key(), "Olga", "Other", "olga@example.com", Set.of(Role.EXPERT));
    moved.companies().addCompany(account.key(), "Another company");
    moved.helpdeskLinks().put(account.key(), link("Other desk"));
    moved.ticketSessions().save(ticketSession(moved.ticketSessions().newReference()));
    assertThat(moved.recordings().newId().value())
        .isGreaterThan(recording.event().after().id().value());
  }

  @Test
  void saysThatTheFolderWasMovedBefore() {
    try (var store = SqliteStore.open(folder)) {
      fill(store, store.ticketSessions(), store.feedPosition());
    }
    move();
    try (var moved = PostgresStore.open(target, folder, new SimpleMeterRegistry())) {
      moved.sessions().commit(requested());
    }

    var second = move();

    assertThat(second.earlier()).isNotNull();
    assertThat(second.tables()).isEmpty();
  }

  @Test
  void refusesADatabaseOfAnotherFolder(@TempDir Path other) {
    SqliteStore.open(folder).close();
    PostgresStore.open(target, other, new SimpleMeterRegistry()).close();

    assertThatThrownBy(this::move)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("another data folder");
  }

  @Test
  void refusesADatabaseThatWasUsedAndLeavesItAsItIs() throws SQLException {
    SqliteStore.open(folder).close();
    try (var store = PostgresStore.open(target, folder, new SimpleMeterRegistry())) {
      store.directory().openAccount("Mine");
    }
    change("delete from node");

    assertThatThrownBy(this::move)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("rows in the table account");
    try (var store = PostgresStore.open(target, folder, new SimpleMeterRegistry())) {
      assertThat(store.directory().accountByName("Mine")).isPresent();
    }
  }

  @Test
  void refusesADatabaseWithTablesOfSomethingElseAndMakesNoneInIt() throws SQLException {
    SqliteStore.open(folder).close();
    change("create table invoice (number integer)");

    assertThatThrownBy(this::move)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("tables of something else");
    change("drop table invoice");
    assertThat(move().tables()).isNotEmpty();
  }

  @Test
  void refusesADatabaseThatAServerWorksOn() {
    SqliteStore.open(folder).close();
    try (var store = PostgresStore.open(target, folder, new SimpleMeterRegistry())) {
      assertThat(store).isNotNull();

      assertThatThrownBy(this::move)
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("A server runs on the database");
    }
  }

  @Test
  void refusesAFolderThatAServerWorksOn() {
    SqliteStore.open(folder).close();
    try (var hold = DataDirectory.at(folder).hold()) {
      assertThat(hold).isNotNull();

      assertThatThrownBy(this::move)
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("in use by another process");
    }
  }

  @Test
  void refusesAFolderWithoutAnInstallation() {
    assertThatThrownBy(this::move)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("no deskbridge.db in it");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesNothingBehindWhereAMoveFailsAndMovesAllTheNextTime() throws SQLException {
    try (var store = SqliteStore.open(folder)) {
      fill(store, store.ticketSessions(), store.feedPosition());
    }
    changeFolder("update ticket_session set ticket_id = 'a' || char(0)");

    assertThatThrownBy(this::move)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("Nothing was moved");

    changeFolder("update ticket_session set ticket_id = '4711'");
    assertThat(move().tables()).isNotEmpty();
  }

  /** A table or column that is added to the folder must be moved, or say why not. */
  @Test
  void movesEveryTableAndColumnUnlessItSaysWhyNot() throws SQLException {
    SqliteStore.open(folder).close();
    move();
    var names = MovedTables.ALL.stream().map(MovedTable::name).toList();

    var tables =
        readFolder(
            "select name from sqlite_master where type = 'table' and name not like 'sqlite%'");
    assertThat(tables)
        .allMatch(each -> names.contains(each) || MovedTables.LEFT_OUT.containsKey(each));
    assertThat(tables).containsAll(names).containsAll(MovedTables.LEFT_OUT.keySet());

    var columns =
        readFolder(
            "select m.name || '.' || c.name from sqlite_master m join pragma_table_info(m.name) c"
                + " where m.type = 'table'");
    var written =
        read(
            "select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'public' and is_generated = 'NEVER'");
    columns.removeIf(each -> !names.contains(each.split("\\.")[0]));
    columns.removeAll(written);
    assertThat(columns).containsExactlyInAnyOrderElementsOf(MovedTables.COLUMNS_LEFT_OUT.keySet());
  }

  private DataMove.Result move() {
    return DataMove.of(folder, target).run(each -> {});
  }

  private void fill(Store store, TicketSessions tickets, FeedPosition position) {
    account = store.directory().openAccount("Example Support");
    store
        .accountSettingsStore()
        .set(
            account.key(),
            new AccountSettings(RecordingMode.ASK, Duration.ofDays(90), Duration.ofDays(30)));
    var expert =
        store
            .directory()
            .addExpert(account.key(), "Erika", "Expert", "erika@example.com", Set.of(Role.EXPERT));
    store.passwords().set(expert.key(), "correct horse");
    var left =
        store
            .directory()
            .addExpert(account.key(), "Otto", "Other", "otto@example.com", Set.of(Role.EXPERT));
    store.experts().disable(left.key());
    var client = new ClientId("demo");
    store.clients().put(new OAuthClient(client, "Demo", TokenHash.of("secret")));
    store
        .grants()
        .put(new Grant(TokenHash.of("a"), Grant.Kind.ACCESS, expert.key(), client, LATER));
    store.signingRotations().rotate(account.key(), LATER);
    store.helpdeskLinks().put(account.key(), link("Example desk"));
    var company = store.companies().addCompany(account.key(), "Straße \\ 1\tÄ\n🔌");
    store.companies().addCompany(account.key(), "another");
    store
        .companies()
        .putMachine(
            new Machine(
                new MachineUuid("m1"),
                company,
                "Front desk",
                "desk.example.com",
                List.of("10.0.0.4", "fe80::1"),
                MachineStatus.OFFLINE));
    fillReceivers(store.failingReceivers());
    fillSessions(store);
    fillRecordings(store);
    tickets.save(ticketSession(tickets.newReference()));
    position.save("c7");
  }

  private void fillReceivers(FailingReceivers receivers) {
    var disabled = new ReceiverAddress("https://desk.example/callbacks");
    receivers.failed(account.key(), disabled, NOON, Instant.EPOCH);
    receivers.disable(account.key(), disabled, LATER);
    receivers.failed(account.key(), new ReceiverAddress("https://b.example/"), NOON, Instant.EPOCH);
  }

  private void fillSessions(Store store) {
    var waiting = commit(store, started(commit(store, requested())));
    var active = commit(store, joined(commit(store, started(commit(store, requested())))));
    var line = commit(store, said(active, ParticipantRole.CUSTOMER, "a \"line\"\\n\n\t🔌 "));
    commit(store, said(line, ParticipantRole.EXPERT, "an answer"));
    var noted = commit(store, noted(commit(store, started(commit(store, requested()))), "Toner."));
    commit(store, ended(commit(store, joined(noted))));
    commit(store, unattended());
    commit(store, noted(waiting, "long ".repeat(500)));

    deliver(store);
    var removed = commit(store, started(commit(store, requested())));
    store.sessionRetention().remove(removed.event().session());
    sessions.remove(removed.event().session());
  }

  /** One attempt went wrong, and one callback arrived. */
  private void deliver(Store store) {
    var claimed = store.callbacks().claim(LATER, LATER.plusSeconds(1), 2, Set.of());
    store
        .callbacks()
        .settle(claimed.get(0).id(), retryAt(LATER.plusSeconds(9)), FAILED, LATER.minusSeconds(5));
    settled = claimed.get(1).id();
    store.callbacks().settle(settled, ARRIVED, DELIVERED, LATER.minusSeconds(5));
  }

  private void fillRecordings(Store store) {
    var origin = RecordingFixtures.origin(sessions.get(0), NOON);
    var id = store.recordings().newId();
    var started = RecordingFixtures.started(id, origin);
    store.recordings().commit(started);
    store.chunks().add(id, chunk(0, new byte[] {1, 2, 3}), NOON);
    store.chunks().add(id, chunk(1, new byte[] {4}), NOON.plusSeconds(1));
    recording = RecordingFixtures.closed(started);
    store.recordings().commit(recording);
    recording = RecordingFixtures.requested(recording);
    store.recordings().commit(recording);
    recording = RecordingFixtures.begun(recording);
    store.recordings().commit(recording);
    store.transcodeQueue().note(id, 1 / 3.0, LATER);
    var other = store.recordings().newId();
    store.recordings().commit(RecordingFixtures.started(other, origin));
  }

  private SessionChange commit(Store store, SessionChange change) {
    store.sessions().commit(change);
    if (!sessions.contains(change.event().session())) {
      sessions.add(change.event().session());
    }
    return change;
  }

  private static HelpdeskLink link(String name) {
    return new HelpdeskLink(
        new HelpdeskSystem(name, "desk.example.com"),
        "erika@example.com",
        new HelpdeskUserToken("token"),
        URI.create("https://desk.example.com/callbacks"),
        Set.of());
  }

  private static TicketSession ticketSession(String reference) {
    return new TicketSession(
        reference,
        "4711",
        List.of(),
        0,
        NOON,
        "token",
        null,
        List.of(new TicketSession.Reached(SessionStatus.NOT_STARTED, NOON)),
        null,
        List.of());
  }

  private static AccessScope scope() {
    return AccessScope.of(ERIKA.account().key());
  }

  /** Returns what the ports show of everything that was filled in. */
  private Map<String, Object> look(Store store, TicketSessions tickets, FeedPosition position) {
    var found = new LinkedHashMap<String, Object>();
    var all = AccessScope.everything();
    found.put("accounts", store.directory().accounts());
    found.put("rules", store.accountSettingsStore().all());
    found.put("erika", store.directory().expertByEmail("erika@example.com"));
    found.put("otto", store.directory().expertByEmail("otto@example.com"));
    var erika = store.directory().expertByEmail("erika@example.com").orElseThrow().key();
    found.put("password", store.passwords().matches(erika, "correct horse"));
    found.put("client", store.clients().client(new ClientId("demo")));
    found.put("grant", store.grants().grant(TokenHash.of("a")));
    found.put("rotation", store.signingRotations().of(account.key()));
    found.put("receivers", store.failingReceivers().of(account.key()));
    found.put(
        "events of receivers",
        store.eventFeed().after(AccessScope.of(account.key()), FeedCursor.START, 100));
    found.put(
        "links",
        store.helpdeskLinks().ofUser(new HelpdeskUser(account.key(), "erika@example.com")));
    var companies =
        store
            .companies()
            .companies(all, new CompanyQuery(null, CompanyQuery.Sort.ID, false, PageRequest.FIRST));
    found.put("companies", companies);
    found.put("machine", store.companies().machine(new MachineUuid("m1")));
    for (var each : sessions) {
      found.put("session " + each, store.sessions().byKey(each).map(SupportSession::state));
      found.put("history " + each, SessionFixtures.history(store.sessions(), each));
      found.put("chat " + each, store.sessions().chat(each, Integer.MAX_VALUE, 10));
      found.put("recordings " + each, states(store.recordingQueries().ofSession(each)));
    }
    found.put("counts", store.sessionQueries().countByStatus());
    found.put("feed", store.eventFeed().after(scope(), FeedCursor.START, 100));
    found.put("callbacks", store.callbackLog().page(all, ALL_CALLBACKS, null, 100));
    found.put("backlog", store.callbacks().backlog());
    found.put("next due", store.callbacks().nextDue());
    found.put("attempts", store.callbacks().attempts(settled));
    var id = recording.event().after().id();
    found.put("recording", store.recordings().history(id));
    found.put("capture", store.chunks().capture(id));
    found.put("chunk", store.chunks().chunk(id, 1));
    found.put("progress", store.transcodeQueue().progress(id));
    found.put("stages", store.recordingQueries().countByStage());
    found.put("tickets", tickets.ofTicket("4711"));
    found.put("position", position.cursor());
    return found;
  }

  private static List<RecordingState> states(List<Recording> recordings) {
    return recordings.stream().map(Recording::state).toList();
  }

  private void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(target.url(), "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> read(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(target.url(), "postgres", "postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void changeFolder(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(folderUrl());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> readFolder(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(folderUrl());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private String folderUrl() {
    return "jdbc:sqlite:" + folder.resolve(DataDirectory.DATABASE);
  }
}
