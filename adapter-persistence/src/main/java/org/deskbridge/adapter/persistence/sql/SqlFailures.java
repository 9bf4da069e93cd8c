package org.deskbridge.adapter.persistence.sql;

import java.sql.SQLException;
import org.deskbridge.error.UnavailableException;

/** The failures of a database, as the core knows them. */
public final class SqlFailures {

  /** The error code of SQLite; its driver is not needed to tell. */
  private static final int SQLITE_FULL = 13;

  private SqlFailures() {}

  /** Returns the failure to report for one of the driver. */
  public static UnavailableException unavailable(SQLException cause) {
    return new UnavailableException(
        cause.getErrorCode() == SQLITE_FULL
            ? "The disk is full; nothing was stored."
            : "The database does not answer.",
        cause);
  }
}
