package org.deskbridge.adapter.persistence.sql;

import java.sql.SQLException;
import org.deskbridge.error.UnavailableException;

/** Translates failures of the database into those of the core. */
public final class SqlFailures {

  /** The error code of SQLite; its driver need not be on the class path. */
  private static final int SQLITE_FULL = 13;

  /** The SQLSTATE for a full disk. */
  private static final String DISK_FULL = "53100";

  private SqlFailures() {}

  /** Returns whether the connection was lost, or the server ended it: SQLSTATE 08… and 57P…. */
  public static boolean isConnectionLost(SQLException failure) {
    var state = failure.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  /** Returns the failure of the core for one of the driver. */
  public static UnavailableException unavailable(SQLException cause) {
    return new UnavailableException(
        cause.getErrorCode() == SQLITE_FULL || DISK_FULL.equals(cause.getSQLState())
            ? "The disk is full; nothing was stored."
            : "The database does not answer.",
        cause);
  }
}
