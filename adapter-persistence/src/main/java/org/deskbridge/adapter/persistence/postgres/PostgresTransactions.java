package org.deskbridge.adapter.persistence.postgres;

import java.sql.SQLException;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.SqlFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transactions of the writer of one node.
 *
 * <p>Each takes the lock of all writers when it begins. PostgreSQL releases it when what was
 * written can be read, so the next one reads it, and the order of the log is the order of the
 * commits. A connection that was lost is replaced at the next beginning.
 */
final class PostgresTransactions implements GroupCommitWriter.Transactions {

  private static final Logger log = LoggerFactory.getLogger(PostgresTransactions.class);

  /**
   * In one round trip. The timeouts keep a node that hangs or lost its network from holding up the
   * others, and a commit is durable whatever the server is set to. All that is written is found by
   * an index; a plan that was made while a table was empty must not read all of it once it is full.
   */
  private static final String BEGIN =
      """
      begin isolation level read committed;
      select set_config('lock_timeout', '10s', true),
        set_config('idle_in_transaction_session_timeout', '10s', true),
        set_config('statement_timeout', '20s', true),
        set_config('synchronous_commit', 'on', true),
        set_config('enable_seqscan', 'off', true),
        set_config('enable_hashjoin', 'off', true),
        set_config('enable_mergejoin', 'off', true);
      lock table writing in exclusive mode
      """;

  /** A pool may hand out connections that the server has ended meanwhile, as many as it lent. */
  private static final int MOST_LOST = 32;

  private final PreparedConnection.Opener opener;
  private @Nullable PreparedConnection connection;

  PostgresTransactions(PreparedConnection.Opener opener) {
    this.opener = opener;
  }

  /** Nothing was written on a connection that is lost at the beginning, so another takes over. */
  @Override
  public PreparedConnection begin() throws SQLException {
    for (int lost = 0; ; lost++) {
      var held = connected();
      try {
        held.execute(BEGIN);
        return held;
      } catch (SQLException e) {
        if (lost == MOST_LOST || !isLost(held, e)) {
          throw e;
        }
        log.info("database: connection lost, taking another one: {}", e.getMessage());
        drop();
      }
    }
  }

  private PreparedConnection connected() throws SQLException {
    var held = connection;
    if (held == null) {
      held = opener.open();
      connection = held;
    }
    return held;
  }

  private static boolean isLost(PreparedConnection connection, SQLException failure)
      throws SQLException {
    return connection.isClosed() || SqlFailures.isConnectionLost(failure);
  }

  /** A connection that cannot even do that is not used again: its transaction may still be open. */
  @Override
  public void rollBack() {
    var held = connection;
    if (held == null) {
      return;
    }
    try {
      held.execute("rollback");
    } catch (SQLException e) {
      log.debug("rollback: the connection is lost", e);
      drop();
    }
  }

  private void drop() {
    var held = connection;
    connection = null;
    try {
      if (held != null) {
        held.close();
      }
    } catch (SQLException e) {
      log.debug("database: a lost connection was not closed properly", e);
    }
  }

  @Override
  public boolean isConnected() {
    return connection != null;
  }

  /** Does nothing: PostgreSQL tidies up by itself. */
  @Override
  public void idle() {}

  @Override
  public void close() {
    drop();
  }
}
