package org.deskbridge.adapter.persistence.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that hints are sent or received on; for use by one thread at a time. */
final class HintConnection implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HintConnection.class);

  /** After this time without an answer the network is taken for cut. */
  private static final int PATIENCE_MILLIS = 3000;

  private final Connection connection;
  private final PGConnection driver;
  private final int networkTimeout;

  private HintConnection(Connection connection, PGConnection driver, int networkTimeout) {
    this.connection = connection;
    this.driver = driver;
    this.networkTimeout = networkTimeout;
  }

  static HintConnection open(DataSource source) throws SQLException {
    var connection = source.getConnection();
    try {
      if (!connection.getAutoCommit()) {
        connection.setAutoCommit(true);
      }
      var driver = connection.unwrap(PGConnection.class);
      var hints = new HintConnection(connection, driver, connection.getNetworkTimeout());
      connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
      return hints;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Returns the process of the server that this connection is to. */
  int process() {
    return driver.getBackendPID();
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Returns the time of the server. */
  Instant time() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(DatabaseClock.TIME)) {
      rows.next();
      return DatabaseClock.time(rows);
    }
  }

  /**
   * Waits for hints.
   *
   * @param atMostMillis more than 0
   */
  List<PGNotification> await(int atMostMillis) throws SQLException {
    var found = driver.getNotifications(atMostMillis);
    return found == null ? List.of() : List.of(found);
  }

  /**
   * Gives the connection back as it was, or else breaks it, so that no pool lends one that still
   * listens.
   */
  @Override
  public void close() {
    try {
      execute("unlisten *");
      connection.setNetworkTimeout(Runnable::run, networkTimeout);
    } catch (SQLException e) {
      log.debug("hints: connection to be broken", e);
      abort();
    }
    try {
      connection.close();
    } catch (SQLException e) {
      log.debug("hints: connection not closed properly", e);
    }
  }

  private void abort() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      log.debug("hints: connection not broken", e);
    }
  }
}
