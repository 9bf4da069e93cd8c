package org.deskbridge.adapter.persistence.sqlite;

import java.sql.SQLException;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transactions of the one writer of a SQLite file. */
public final class SqliteTransactions implements GroupCommitWriter.Transactions {

  private static final Logger log = LoggerFactory.getLogger(SqliteTransactions.class);

  private final PreparedConnection statements;

  public SqliteTransactions(PreparedConnection statements) {
    this.statements = statements;
  }

  @Override
  public PreparedConnection begin() throws SQLException {
    statements.execute("begin immediate");
    return statements;
  }

  @Override
  public void rollBack() {
    try {
      statements.forget();
      statements.execute("rollback");
    } catch (SQLException e) {
      log.debug("rollback: already done by the database", e);
      forget();
    }
  }

  /** Always: there is no connection that could be lost. */
  @Override
  public boolean isConnected() {
    return true;
  }

  /**
   * Moves the log into the database, so that the log does not keep old rows; it does not wait for
   * readers.
   */
  @Override
  public void idle() {
    try {
      var unused = statements.first("pragma wal_checkpoint(passive)", row -> row.getInt("busy"));
    } catch (SQLException e) {
      log.debug("database: the log stays as it is for now", e);
      forget();
    }
  }

  private void forget() {
    try {
      statements.forget();
    } catch (SQLException e) {
      log.warn("database: a statement was not closed properly", e);
    }
  }

  @Override
  public void close() throws SQLException {
    statements.close();
  }
}
