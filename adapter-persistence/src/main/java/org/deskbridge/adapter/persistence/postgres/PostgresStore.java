package org.deskbridge.adapter.persistence.postgres;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Experts;
import org.deskbridge.adapter.persistence.crypto.HmacSecrets;
import org.deskbridge.adapter.persistence.crypto.MasterKeyFile;
import org.deskbridge.adapter.persistence.sql.Argon2Passwords;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlAccountSettingsStore;
import org.deskbridge.adapter.persistence.sql.SqlCallbackQueue;
import org.deskbridge.adapter.persistence.sql.SqlChunks;
import org.deskbridge.adapter.persistence.sql.SqlCompanies;
import org.deskbridge.adapter.persistence.sql.SqlDirectory;
import org.deskbridge.adapter.persistence.sql.SqlGrants;
import org.deskbridge.adapter.persistence.sql.SqlHelpdeskLinks;
import org.deskbridge.adapter.persistence.sql.SqlOAuthClients;
import org.deskbridge.adapter.persistence.sql.SqlRecordingQueries;
import org.deskbridge.adapter.persistence.sql.SqlRecordings;
import org.deskbridge.adapter.persistence.sql.SqlSessionEvents;
import org.deskbridge.adapter.persistence.sql.SqlSessionQueries;
import org.deskbridge.adapter.persistence.sql.SqlSessions;
import org.deskbridge.adapter.persistence.sql.SqlTicketSessions;
import org.deskbridge.adapter.persistence.sql.SqlTranscodeQueue;
import org.deskbridge.adapter.persistence.sql.feed.SqlEventFeed;
import org.deskbridge.adapter.persistence.sql.feed.SqlFeedPosition;
import org.deskbridge.adapter.persistence.sql.receiver.SqlFailingReceivers;
import org.deskbridge.adapter.persistence.sql.signature.SqlSigningRotations;
import org.deskbridge.adapter.persistence.sql.store.StoreGauges;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.auth.Grants;
import org.deskbridge.auth.OAuthClients;
import org.deskbridge.auth.Passwords;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.company.Companies;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.helpdesk.FeedPosition;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.video.TranscodeQueue;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.query.SessionQueries;
import org.deskbridge.session.room.PresenceRegistry;
import org.deskbridge.session.room.SignalRelay;
import org.deskbridge.spi.JobTurns;
import org.deskbridge.spi.LimitRelay;
import org.deskbridge.spi.Store;
import org.deskbridge.ticket.HelpdeskLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL database, as the ports of the core.
 *
 * <p>Safe for use by several threads at once, and by several nodes on one database: the writer of
 * each node groups its commits, and takes the lock of all writers for each group. Presence, signals
 * and the events that observers hear of are those of all nodes.
 */
public final class PostgresStore implements Store {

  private static final Logger log = LoggerFactory.getLogger(PostgresStore.class);

  private static final Object OPENING = new Object();

  private static final String INSERT_KEY_CHECK =
      "insert into about (name, value) values ('key check', ?) on conflict (name) do nothing";
  private static final String KEY_CHECK = "select value from about where name = 'key check'";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final PostgresHealth health;
  private final PostgresHints hints;
  private final SqlSessionEvents feed;
  private final StoreGauges gauges;
  private final Secrets secrets;
  private final DatabaseClock clock;
  private final Sessions sessions;
  private final SessionQueries sessionQueries;
  private final EventFeed eventFeed;
  private final SessionRetention sessionRetention;
  private final Recordings recordings;
  private final RecordingQueries recordingQueries;
  private final Chunks chunks;
  private final TranscodeQueue transcodeQueue;
  private final CallbackQueue callbacks;
  private final CallbackLog callbackLog;
  private final SigningRotations signingRotations;
  private final FailingReceivers failingReceivers;
  private final SqlDirectory directory;
  private final AccountSettingsStore accountSettingsStore;
  private final Companies companies;
  private final HelpdeskLinks helpdeskLinks;
  private final Passwords passwords;
  private final OAuthClients clients;
  private final Grants grants;
  private final TicketSessions ticketSessions;
  private final FeedPosition feedPosition;
  private final PostgresNodes nodes;
  private final PresenceRegistry attendance;
  private final PostgresSignalRelay signalRelay;
  private final JobTurns jobTurns;
  private final PostgresLimitRelay limitRelay;
  private Runnable pool = () -> {};

  private PostgresStore(
      PostgresDatabase database, Secrets secrets, DatabaseClock clock, MeterRegistry meters) {
    this.secrets = secrets;
    this.clock = clock;
    this.readers = ReadConnectionPool.borrowing(database::open);
    this.nodes = PostgresNodes.join(database::open);
    var end = LogFollower.end(readers);
    this.writer =
        GroupCommitWriter.start(new PostgresTransactions(database::open), () -> {}, meters);
    this.health = new PostgresHealth(readers, writer, clock);
    this.hints = database.startHints(clock);
    this.feed = LogFollower.start(readers, hints, end);
    var log = new PostgresSessionLog();
    this.sessions = new SqlSessions(readers, writer, feed, log);
    this.sessionQueries = new SqlSessionQueries(readers, writer);
    this.sessionRetention = new PostgresSessionRetention(readers, writer, feed, log, sessions);
    this.eventFeed = new SqlEventFeed(readers, feed);
    this.recordings = new SqlRecordings(readers, writer, feed);
    this.recordingQueries = new SqlRecordingQueries(readers, writer);
    this.chunks = new SqlChunks(readers, writer);
    this.transcodeQueue = new SqlTranscodeQueue(readers, writer);
    this.callbacks = new SqlCallbackQueue(readers, writer, new PostgresClaims());
    this.callbackLog = new PostgresCallbackLog(readers, writer);
    this.signingRotations = new SqlSigningRotations(readers, writer);
    this.failingReceivers = new SqlFailingReceivers(readers, writer, feed);
    this.directory = new SqlDirectory(readers, writer);
    this.accountSettingsStore = new SqlAccountSettingsStore(readers, writer);
    this.companies = new SqlCompanies(readers, writer);
    this.helpdeskLinks = new SqlHelpdeskLinks(readers, writer, secrets);
    this.passwords = new Argon2Passwords(readers, writer, secrets);
    this.clients = new SqlOAuthClients(readers, writer);
    this.grants = new SqlGrants(readers, writer);
    this.ticketSessions = new SqlTicketSessions(readers, writer, secrets);
    this.feedPosition = new SqlFeedPosition(readers, writer);
    var presence = new PostgresPresence(readers, nodes);
    this.attendance = presence;
    this.signalRelay = PostgresSignalRelay.start(readers, nodes, hints);
    this.jobTurns = new PostgresJobTurns(readers, nodes);
    this.limitRelay = PostgresLimitRelay.start(readers, nodes);
    nodes.start(presence::restore);
    this.gauges =
        new StoreGauges(
            meters, sessionQueries, recordingQueries, callbacks, failingReceivers, clock);
  }

  /** Opens the database as {@link #open(DataSource, Path, MeterRegistry)} does, without metrics. */
  public static PostgresStore open(DataSource source, Path folder) {
    return open(source, folder, new CompositeMeterRegistry());
  }

  /**
   * Opens the database; creates its tables if they are missing, in the first schema of the search
   * path of its connections, and upgrades those of an earlier version. Several nodes may do so at
   * once.
   *
   * <p>The store keeps three connections, and borrows one for each read: hand in a pool with some
   * more connections than the machine has processors. The store does not close it.
   *
   * @param source PostgreSQL 14 or later; its connections may create tables
   * @param folder the data folder, which holds the master key, never the database: created with a
   *     new key if the database is new; each node needs a copy of that key
   * @throws UnavailableException if the database cannot be reached, is too old, or was made by a
   *     later version or with another key; show the message and stop
   */
  public static PostgresStore open(DataSource source, Path folder, MeterRegistry meters) {
    requireNonNull(meters, "meters");
    var database = new PostgresDatabase(source);
    var data = DataDirectory.at(folder);
    synchronized (OPENING) {
      try (var entered = data.enter()) {
        log.debug("data folder {}: entered by {}", folder, entered);
        database.migrate();
        var key = data.masterKey();
        var secrets = secrets(database, key);
        key.keep();
        return new PostgresStore(database, secrets, database.clock(), meters);
      } catch (IOException e) {
        throw new UnavailableException("The data folder cannot be used.", e);
      } catch (SQLException e) {
        throw PostgresFailures.notOpened(e);
      }
    }
  }

  /**
   * Opens the database as {@link #open(DataSource, Path, MeterRegistry)} does, by a pool of the
   * store's own, which it closes. Needs HikariCP on the class path.
   */
  public static PostgresStore open(PostgresSettings settings, Path folder, MeterRegistry meters) {
    var pool = PostgresPool.open(settings);
    var isOpen = false;
    try {
      var store = open(pool, folder, meters);
      store.pool = pool::close;
      isOpen = true;
      return store;
    } finally {
      if (!isOpen) {
        pool.close();
      }
    }
  }

  /** Compares the key with the stored check value; a new database stores that of its key. */
  private static Secrets secrets(PostgresDatabase database, MasterKeyFile key) throws SQLException {
    try (var on = database.open()) {
      var isNew = on.first(KEY_CHECK, row -> true).isEmpty();
      var secrets = new HmacSecrets(key.read(isNew));
      var check = Base64.getEncoder().encodeToString(secrets.derive("key check", ""));
      on.update(INSERT_KEY_CHECK, check);
      if (!on.first(KEY_CHECK, row -> row.getString("value")).orElseThrow().equals(check)) {
        throw new UnavailableException(
            ("%s: another key (expected: the one that the database was made with; copy it from the"
                    + " data folder of another server on this database, or from a backup)")
                .formatted(DataDirectory.KEY),
            null);
      }
      return secrets;
    }
  }

  /** Returns the time of the database server, the same on each of its nodes. */
  @Override
  public InstantSource clock() {
    return clock;
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public Experts experts() {
    return directory;
  }

  @Override
  public AccountSettingsStore accountSettingsStore() {
    return accountSettingsStore;
  }

  @Override
  public Companies companies() {
    return companies;
  }

  @Override
  public HelpdeskLinks helpdeskLinks() {
    return helpdeskLinks;
  }

  @Override
  public Passwords passwords() {
    return passwords;
  }

  @Override
  public OAuthClients clients() {
    return clients;
  }

  @Override
  public Grants grants() {
    return grants;
  }

  @Override
  public Secrets secrets() {
    return secrets;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public SessionQueries sessionQueries() {
    return sessionQueries;
  }

  @Override
  public EventFeed eventFeed() {
    return eventFeed;
  }

  @Override
  public SessionRetention sessionRetention() {
    return sessionRetention;
  }

  @Override
  public Recordings recordings() {
    return recordings;
  }

  @Override
  public RecordingQueries recordingQueries() {
    return recordingQueries;
  }

  @Override
  public Chunks chunks() {
    return chunks;
  }

  @Override
  public TranscodeQueue transcodeQueue() {
    return transcodeQueue;
  }

  @Override
  public SessionEvents sessionEvents() {
    return feed;
  }

  @Override
  public CallbackQueue callbacks() {
    return callbacks;
  }

  @Override
  public CallbackLog callbackLog() {
    return callbackLog;
  }

  @Override
  public SigningRotations signingRotations() {
    return signingRotations;
  }

  @Override
  public FailingReceivers failingReceivers() {
    return failingReceivers;
  }

  @Override
  public PresenceRegistry attendance() {
    return attendance;
  }

  @Override
  public SignalRelay signalRelay() {
    return signalRelay;
  }

  @Override
  public JobTurns jobTurns() {
    return jobTurns;
  }

  @Override
  public LimitRelay limitRelay() {
    return limitRelay;
  }

  /** Returns the helpdesk's sessions. */
  public TicketSessions ticketSessions() {
    return ticketSessions;
  }

  /**
   * Returns what keeps the store from working, empty if it works; checked at most once a second.
   */
  public Optional<Trouble> trouble() {
    return health.trouble();
  }

  /**
   * Tells the other nodes where this one keeps the recordings.
   *
   * @param place a name that only nodes share which keep them in the same place
   */
  public void keepMediaAt(String place) {
    nodes.keepMediaAt(requireNonNull(place, "place"));
  }

  /** Returns where the other nodes that live keep the recordings, as far as they say. */
  public List<String> mediaPlacesOfOthers() {
    return nodes.mediaPlacesOfOthers();
  }

  /** A problem that keeps the store from working. */
  public enum Trouble {
    /** The database cannot be reached. */
    DATABASE_AWAY,
    /** The last change was not stored, although the database can be read. */
    NOT_WRITTEN
  }

  /** Returns the helpdesk's place in the event feed of its service. */
  public FeedPosition feedPosition() {
    return feedPosition;
  }

  /** Commits pending changes and gives back all connections; later calls are refused. */
  @Override
  public void close() {
    gauges.close();
    writer.close();
    feed.close();
    signalRelay.close();
    limitRelay.close();
    hints.close();
    nodes.close();
    readers.close();
    pool.run();
  }
}
