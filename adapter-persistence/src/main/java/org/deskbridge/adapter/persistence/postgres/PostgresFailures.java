package org.deskbridge.adapter.persistence.postgres;

import java.sql.SQLException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** Says why a database cannot be opened, and what to do about it. */
public final class PostgresFailures {

  private PostgresFailures() {}

  /** Returns the failure of the core for one of the driver, of a pool or of the migrations. */
  public static UnavailableException notOpened(Exception cause) {
    var state = state(cause);
    return new UnavailableException(
        switch (state == null ? "" : state.substring(0, 2)) {
          case "08" ->
              "The database cannot be reached. Check host and port of its address, that PostgreSQL"
                  + " runs there, and that no firewall is in between.";
          case "28" ->
              "The database refuses user or password. Check both, and that pg_hba.conf lets this user"
                  + " in from here.";
          case "3D" ->
              "There is no database of that name. Create it, or correct the name in its address.";
          case "42" ->
              "The database does not let this user create its tables. Make the user the owner of the"
                  + " database, or of the schema that its address names.";
          case "53" -> "The database has no connection, memory or disk space left.";
          default -> "The database cannot be opened or brought up to date.";
        },
        cause);
  }

  /** Returns the SQLSTATE of the innermost cause that has one. */
  private static @Nullable String state(Throwable failure) {
    String found = null;
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException refused && refused.getSQLState() != null) {
        found = refused.getSQLState();
      }
    }
    return found;
  }
}
