package org.deskbridge.adapter.persistence.sql;

import java.sql.SQLException;
import org.deskbridge.error.UnavailableException;

/** Translates failures of the database into those of the core. */
public final class SqlFailures {

  /** The error code of SQLite; its driver need not be on the class path. */
  private static final int SQLITE_FULL = 13;

  private SqlFailures() {}

  /** Returns the failure of the core for one of the driver. */
  public static UnavailableException unavailable(SQLException cause) {
    return new UnavailableException(
        cause.getErrorCode() == SQLITE_FULL
            ? "The disk is full; nothing was stored."
            : "The database does not answer.",
        cause);
  }
}
