package org.deskbridge.adapter.persistence;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import org.deskbridge.access.Clients;
import org.deskbridge.access.Grants;
import org.deskbridge.access.Passwords;
import org.deskbridge.access.Secrets;
import org.deskbridge.callback.Callbacks;
import org.deskbridge.company.Companies;
import org.deskbridge.directory.AccountRules;
import org.deskbridge.directory.Directory;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.live.SignalRelay;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.RecordingLists;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.TranscodeQueue;
import org.deskbridge.session.Attendance;
import org.deskbridge.session.SessionFeed;
import org.deskbridge.session.SessionLists;
import org.deskbridge.session.SessionRetention;
import org.deskbridge.session.Sessions;
import org.deskbridge.ticket.PartnerLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data folder, as the ports of the core.
 *
 * <p>Safe for use by several threads at once. Several processes may write into one folder; those
 * who follow events hear only of those of their own process.
 */
public final class SqlPersistence implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SqlPersistence.class);

  private static final Object OPENING = new Object();

  private static final String INSERT_KEY_CHECK =
      "insert into about (name, value) values ('key check', ?)";
  static final String KEY_CHECK = "select value from about where name = 'key check'";

  private final Readers readers;
  private final GroupCommitWriter writer;
  private final StoreHealth health;
  private final SqlSessionFeed feed;
  private final StoreGauges gauges;
  private final Secrets secrets;
  private final Sessions sessions;
  private final SessionLists sessionLists;
  private final SessionRetention sessionRetention;
  private final Recordings recordings;
  private final RecordingLists recordingLists;
  private final Chunks chunks;
  private final TranscodeQueue transcodeQueue;
  private final Callbacks callbacks;
  private final Directory directory;
  private final AccountRules accountRules;
  private final Companies companies;
  private final PartnerLinks partnerLinks;
  private final Passwords passwords;
  private final Clients clients;
  private final Grants grants;
  private final TicketSessions ticketSessions;
  private final Attendance attendance;
  private final SignalRelay signalRelay = new InProcessSignalRelay();

  private SqlPersistence(
      DataDirectory folder,
      Database database,
      Statements writing,
      Secrets secrets,
      MeterRegistry meters) {
    var files = StoreFiles.opened(folder);
    this.secrets = secrets;
    this.readers = new Readers(database);
    this.writer = GroupCommitWriter.start(writing, files::requireDatabase, meters);
    this.health = new StoreHealth(files, readers, writer);
    this.feed = SqlSessionFeed.start();
    this.sessions = new SqlSessions(readers, writer, feed);
    this.sessionLists = new SqlSessionLists(readers, writer);
    this.sessionRetention = new SqlSessionRetention(database, readers, writer, feed);
    this.recordings = new SqlRecordings(readers, writer);
    this.recordingLists = new SqlRecordingLists(readers, writer);
    this.chunks = new SqlChunks(readers, writer);
    this.transcodeQueue = new SqlTranscodeQueue(readers, writer);
    this.callbacks = new SqlCallbacks(readers, writer);
    this.directory = new SqlDirectory(readers, writer);
    this.accountRules = new SqlAccountRules(readers, writer);
    this.companies = new SqlCompanies(readers, writer);
    this.partnerLinks = new SqlPartnerLinks(readers, writer, secrets);
    this.passwords = new Argon2Passwords(readers, writer, secrets);
    this.clients = new SqlClients(readers, writer);
    this.grants = new SqlGrants(readers, writer);
    this.ticketSessions = new SqlTicketSessions(readers, writer, secrets);
    this.attendance = new InProcessAttendance(Instant.now());
    this.gauges =
        new StoreGauges(meters, sessionLists, recordingLists, callbacks, InstantSource.system());
  }

  /**
   * Opens the folder, creating it, the master key and the database where all of them are missing.
   *
   * <p>A folder of an earlier version is brought up to date first. That can take minutes, during
   * which the log tells how far it is; it may be stopped, and goes on at the next opening.
   *
   * @throws UnavailableException if the folder cannot be written to, the key or the database is
   *     missing where the other one is there, the key is another one than the database was made
   *     with, or a later version made the database; the message says which, so show it and stop
   */
  public static SqlPersistence open(Path folder, MeterRegistry meters) {
    requireNonNull(meters, "meters");
    var data = DataDirectory.at(folder);
    synchronized (OPENING) {
      try (var entered = data.enter()) {
        log.debug("data folder {}: entered by {}", folder, entered);
        var secrets = new HmacSecrets(data.masterKey().read());
        var database = new Database(data.database());
        database.migrate();
        SessionEventUpgrade.run(database);
        var writing = openToWrite(database, secrets);
        data.masterKey().keep();
        return new SqlPersistence(data, database, writing, secrets, meters);
      } catch (IOException e) {
        throw new UnavailableException("The data folder cannot be used.", e);
      }
    }
  }

  private static Statements openToWrite(Database database, Secrets secrets) {
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
      throw Database.unavailable(e);
    }
  }

  /** A new database is made with whatever key there is, and keeps a mark of it. */
  private static boolean isMadeWith(Secrets secrets, Statements on) throws SQLException {
    var check = Base64.getEncoder().encodeToString(secrets.derive("key check", ""));
    var known = on.first(KEY_CHECK, row -> row.getString(1));
    if (known.isEmpty()) {
      on.update(INSERT_KEY_CHECK, check);
    }
    return known.orElse(check).equals(check);
  }

  /**
   * Returns what keeps the store from working now, empty if nothing does; looked at once a second
   * at the most.
   */
  public Set<Trouble> troubles() {
    return health.troubles();
  }

  /** Returns the accounts and experts. */
  public Directory directory() {
    return directory;
  }

  /** Returns what accounts have decided. */
  public AccountRules accountRules() {
    return accountRules;
  }

  /** Returns the companies and machines. */
  public Companies companies() {
    return companies;
  }

  /** Returns the links to helpdesks, whose secrets are sealed with the master key of the folder. */
  public PartnerLinks partnerLinks() {
    return partnerLinks;
  }

  /** Returns the passwords. */
  public Passwords passwords() {
    return passwords;
  }

  /** Returns the registered applications. */
  public Clients clients() {
    return clients;
  }

  /** Returns what tokens stand for. */
  public Grants grants() {
    return grants;
  }

  /** Returns the source of secrets, which works on the master key of the folder. */
  public Secrets secrets() {
    return secrets;
  }

  /** Returns the sessions. */
  public Sessions sessions() {
    return sessions;
  }

  /** Returns the sessions by the list. */
  public SessionLists sessionLists() {
    return sessionLists;
  }

  /** Returns the sessions, for those who remove some. */
  public SessionRetention sessionRetention() {
    return sessionRetention;
  }

  /** Returns the recordings. */
  public Recordings recordings() {
    return recordings;
  }

  /** Returns the recordings by the list. */
  public RecordingLists recordingLists() {
    return recordingLists;
  }

  /** Returns which chunks have arrived. */
  public Chunks chunks() {
    return chunks;
  }

  /** Returns the recordings that wait for their video. */
  public TranscodeQueue transcodeQueue() {
    return transcodeQueue;
  }

  /** Returns what tells of the events that this process commits. */
  public SessionFeed sessionFeed() {
    return feed;
  }

  /** Returns the queue of callbacks. */
  public Callbacks callbacks() {
    return callbacks;
  }

  /** Returns who is there, as far as this process knows. */
  public Attendance attendance() {
    return attendance;
  }

  /** Returns what carries signals between the pages that are connected to this process. */
  public SignalRelay signalRelay() {
    return signalRelay;
  }

  /** Returns the helpdesk's sessions. */
  public TicketSessions ticketSessions() {
    return ticketSessions;
  }

  /** What can keep the store from working. */
  public enum Trouble {
    /** The database was deleted or replaced since it was opened; what it took in since is lost. */
    DATABASE_GONE,
    /** The master key was deleted; nothing will be recognized after a restart. */
    KEY_GONE,
    /** The file system can only be read. */
    READ_ONLY,
    /** There is no room on the disk. */
    DISK_FULL,
    /** The last change was not stored, for another reason. */
    NOT_WRITTEN,
    /** The database cannot be read. */
    NOT_READ
  }

  /** Commits what is under way and closes the database; everything after that is refused. */
  @Override
  public void close() {
    gauges.close();
    writer.close();
    feed.close();
    readers.close();
  }
}
