package org.deskbridge.adapter.persistence.sql;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.deskbridge.error.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool of read-only connections, opened on demand and reused, the last used one first.
 *
 * <p>Safe for use by several threads at once. Each statement sees the database as of its beginning.
 */
public final class ReadConnectionPool implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReadConnectionPool.class);

  /** A read takes microseconds of CPU; more connections than this only fill memory. */
  private static final int MOST = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private static final long PATIENCE_SECONDS = 5;

  private final PreparedConnection.Opener opener;
  private final boolean isKeeping;
  private final Semaphore free = new Semaphore(MOST);
  private final ConcurrentLinkedDeque<PreparedConnection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /** Keeps the connections that it opens. */
  public ReadConnectionPool(PreparedConnection.Opener opener) {
    this(opener, true);
  }

  private ReadConnectionPool(PreparedConnection.Opener opener, boolean isKeeping) {
    this.opener = opener;
    this.isKeeping = isKeeping;
  }

  /** Returns one that borrows each connection from a pool, and gives it back after each read. */
  public static ReadConnectionPool borrowing(PreparedConnection.Opener pool) {
    return new ReadConnectionPool(pool, false);
  }

  /** Runs the work on a connection and returns its result. */
  public <T> T read(PreparedConnection.Work<T> work) {
    awaitTurn();
    try {
      var statements = idle.pollFirst();
      if (closed) {
        throw new UnavailableException("The database is closed.", null);
      }
      return statements == null ? readAnew(work) : read(work, statements);
    } catch (SQLException e) {
      throw SqlFailures.unavailable(e);
    } finally {
      free.release();
    }
  }

  /**
   * Runs the work on a connection that is opened now. A pool may hand out those that the server has
   * ended meanwhile, as many as it lent; nothing was read on them, so the work goes to the next
   * one.
   */
  private <T> T readAnew(PreparedConnection.Work<T> work) throws SQLException {
    for (int lost = 0; ; lost++) {
      try {
        return read(work, opener.open());
      } catch (SQLException e) {
        if (isKeeping || lost > MOST || !SqlFailures.isConnectionLost(e)) {
          throw e;
        }
      }
    }
  }

  /** Runs the work in one transaction, so that all of its statements see the same commit. */
  <T> T readAtOnce(PreparedConnection.Work<T> work) {
    return read(
        on -> {
          on.execute("begin");
          var end = "rollback";
          try {
            var result = work.on(on);
            end = "commit";
            return result;
          } finally {
            on.execute(end);
          }
        });
  }

  private void awaitTurn() {
    try {
      if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new UnavailableException("The database is busy.", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("The database was not waited for.", e);
    }
  }

  /** Keeps the connection only if the work succeeded. */
  private <T> T read(PreparedConnection.Work<T> work, PreparedConnection statements)
      throws SQLException {
    var keep = false;
    try {
      var result = work.on(statements);
      keep = isKeeping;
      return result;
    } finally {
      if (keep) {
        idle.addFirst(statements);
      } else {
        discard(statements);
      }
      if (closed) {
        close();
      }
    }
  }

  private static void discard(PreparedConnection statements) {
    try {
      statements.close();
    } catch (SQLException e) {
      log.debug("reading connection: not closed properly", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    for (var each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
      discard(each);
    }
  }
}
