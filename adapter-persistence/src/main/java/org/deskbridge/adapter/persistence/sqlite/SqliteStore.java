package org.deskbridge.adapter.persistence.sqlite;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Experts;
import org.deskbridge.adapter.persistence.crypto.HmacSecrets;
import org.deskbridge.adapter.persistence.sql.Argon2Passwords;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlAccountSettingsStore;
import org.deskbridge.adapter.persistence.sql.SqlCallbackLog;
import org.deskbridge.adapter.persistence.sql.SqlCallbackQueue;
import org.deskbridge.adapter.persistence.sql.SqlChunks;
import org.deskbridge.adapter.persistence.sql.SqlCompanies;
import org.deskbridge.adapter.persistence.sql.SqlDirectory;
import org.deskbridge.adapter.persistence.sql.SqlFailures;
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
import org.deskbridge.memory.InMemoryPresenceRegistry;
import org.deskbridge.memory.InMemorySignalRelay;
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
import org.deskbridge.spi.Store;
import org.deskbridge.ticket.HelpdeskLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data folder, as the ports of the core.
 *
 * <p>Safe for use by several threads at once. Several processes may write into one folder;
 * observers receive only the events of their own process.
 */
public final class SqliteStore implements Store {

  private static final Logger log = LoggerFactory.getLogger(SqliteStore.class);

  private static final Object OPENING = new Object();

  private static final String INSERT_KEY_CHECK =
      "insert into about (name, value) values ('key check', ?)";
  static final String KEY_CHECK = "select value from about where name = 'key check'";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final StoreHealth health;
  private final SqlSessionEvents feed;
  private final StoreGauges gauges;
  private final Secrets secrets;
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
  private final PresenceRegistry attendance;
  private final SignalRelay signalRelay = new InMemorySignalRelay();

  private SqliteStore(
      DataDirectory folder,
      SqliteDatabase database,
      PreparedConnection writing,
      Secrets secrets,
      MeterRegistry meters) {
    var files = StoreFiles.opened(folder);
    this.secrets = secrets;
    this.readers = new ReadConnectionPool(database::openToRead);
    this.writer =
        GroupCommitWriter.start(new SqliteTransactions(writing), files::requireDatabase, meters);
    this.health = new StoreHealth(files, readers, writer);
    this.feed = SqlSessionEvents.start();
    this.sessions = new SqlSessions(readers, writer, feed);
    this.sessionQueries = new SqlSessionQueries(readers, writer);
    this.sessionRetention = new SqliteSessionRetention(database, readers, writer, feed);
    this.eventFeed = new SqlEventFeed(readers, feed);
    this.recordings = new SqlRecordings(readers, writer, feed);
    this.recordingQueries = new SqlRecordingQueries(readers, writer);
    this.chunks = new SqlChunks(readers, writer);
    this.transcodeQueue = new SqlTranscodeQueue(readers, writer);
    this.callbacks = new SqlCallbackQueue(readers, writer);
    this.callbackLog = new SqlCallbackLog(readers, writer, new SqliteAttemptRemoval(database));
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
    this.attendance = new InMemoryPresenceRegistry(Instant.now());
    this.gauges =
        new StoreGauges(
            meters,
            sessionQueries,
            recordingQueries,
            callbacks,
            failingReceivers,
            InstantSource.system());
  }

  /** Opens the folder as {@link #open(Path, MeterRegistry)} does, and measures nothing. */
  public static SqliteStore open(Path folder) {
    return open(folder, new CompositeMeterRegistry());
  }

  /**
   * Opens the folder; creates it, the master key and the database if all of them are missing.
   *
   * <p>A folder of an earlier version is upgraded first. That can take minutes and logs its
   * progress; it may be stopped, and continues at the next opening.
   *
   * @throws UnavailableException if the folder cannot be written to, only one of key and database
   *     is missing, the key is another one than the database was made with, or a later version made
   *     the database; show the message and stop
   */
  public static SqliteStore open(Path folder, MeterRegistry meters) {
    requireNonNull(meters, "meters");
    var data = DataDirectory.at(folder);
    synchronized (OPENING) {
      try (var entered = data.enter()) {
        log.debug("data folder {}: entered by {}", folder, entered);
        var secrets = new HmacSecrets(data.masterKey().read());
        var database = new SqliteDatabase(data.database());
        database.migrate();
        SessionEventUpgrade.run(database);
        var writing = openToWrite(database, secrets);
        data.masterKey().keep();
        return new SqliteStore(data, database, writing, secrets, meters);
      } catch (IOException e) {
        throw new UnavailableException("The data folder cannot be used.", e);
      }
    }
  }

  private static PreparedConnection openToWrite(SqliteDatabase database, Secrets secrets) {
    try {
      var writing = database.openToWrite();
      if (!isMadeWith(secrets, writing)) {
        writing.close();
        throw new UnavailableException(
            "%s: another key (expected: the one that %s was made with)"
                .formatted(DataDirectory.KEY, DataDirectory.DATABASE),
            null);
      }
      return writing;
    } catch (SQLException e) {
      throw SqlFailures.unavailable(e);
    }
  }

  /** Compares the key with the stored check value; a new database stores that of its key. */
  private static boolean isMadeWith(Secrets secrets, PreparedConnection on) throws SQLException {
    var check = Base64.getEncoder().encodeToString(secrets.derive("key check", ""));
    var known = on.first(KEY_CHECK, row -> row.getString("value"));
    if (known.isEmpty()) {
      on.update(INSERT_KEY_CHECK, check);
    }
    return known.orElse(check).equals(check);
  }

  /**
   * Returns the current problems of the store, empty if it works; checked at most once a second.
   */
  public Set<Trouble> troubles() {
    return health.troubles();
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

  /** Returns the helpdesk's sessions. */
  public TicketSessions ticketSessions() {
    return ticketSessions;
  }

  /** Returns the helpdesk's place in the event feed of its service. */
  public FeedPosition feedPosition() {
    return feedPosition;
  }

  /** A problem that keeps the store from working. */
  public enum Trouble {
    /** The database was deleted or replaced since it was opened; later changes are lost. */
    DATABASE_GONE,
    /** The master key was deleted; no secret can be recognized after a restart. */
    KEY_GONE,
    /** The file system can only be read. */
    READ_ONLY,
    /** The disk is full. */
    DISK_FULL,
    /** The last change was not stored, for another reason. */
    NOT_WRITTEN,
    /** The database cannot be read. */
    NOT_READ
  }

  /** Commits pending changes and closes the database; later calls are refused. */
  @Override
  public void close() {
    gauges.close();
    writer.close();
    feed.close();
    readers.close();
  }
}
