package org.deskbridge.adapter.persistence.migration;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.adapter.persistence.sqlite.SqliteDatabase;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the database of a data folder to PostgreSQL. The folder is not changed, but for an upgrade
 * to this version; its master key and its media serve the new database as well.
 *
 * <p>All rows are written in one transaction and then read back: a move that is interrupted, or
 * whose rows differ, leaves an empty database behind, and can be run again.
 */
public final class DataMove {

  private static final Logger log = LoggerFactory.getLogger(DataMove.class);

  private static final String COLUMNS = "select name from pragma_table_info(?)";

  private static final String ATTEMPT_MONTHS =
      "select min(at) as at from (%s) group by strftime('%%Y-%%m', at / 1000, 'unixepoch')"
          .formatted(MovedTables.ATTEMPTS);

  private final DataDirectory folder;
  private final PostgresSettings target;

  private DataMove(DataDirectory folder, PostgresSettings target) {
    this.folder = folder;
    this.target = target;
  }

  /** Returns the move of a data folder to a database; nothing happens yet. */
  public static DataMove of(Path folder, PostgresSettings target) {
    return new DataMove(DataDirectory.at(folder), target);
  }

  /**
   * Moves everything, and compares number and checksum of the rows of each table on both sides.
   *
   * @param progress hears of each table when it is moved and compared
   * @return what was moved; nothing if that was done before
   * @throws UnavailableException if there is no database in the folder, a server runs on it or on
   *     the target, the target holds anything else, or rows differ; nothing is moved then
   */
  public Result run(Consumer<Moved> progress) {
    folder.requireDatabase();
    try (var hold = folder.hold()) {
      log.debug("data folder {}: held by {}", folder.path(), hold);
      upgrade();
      try (var source =
              new SqliteDatabase(folder.path().resolve(DataDirectory.DATABASE)).openToRead();
          var opened = MoveTarget.open(target)) {
        source.execute("begin");
        return move(source, opened, progress);
      }
    } catch (SQLException e) {
      throw new UnavailableException(
          "Nothing was moved, the database is as it was: %s".formatted(reason(e)), e);
    }
  }

  /** Opens the store once, which also compares the key with the database. */
  private void upgrade() {
    SqliteStore.open(folder.path()).close();
  }

  /** Leaves out the details of PostgreSQL, which quote rows. */
  private static @Nullable String reason(SQLException e) {
    if (e instanceof PSQLException refused) {
      var told = refused.getServerErrorMessage();
      return told == null ? e.getMessage() : told.getMessage();
    }
    return e.getMessage();
  }

  private static Result move(PreparedConnection source, MoveTarget target, Consumer<Moved> progress)
      throws SQLException {
    var key =
        source
            .first(
                "select value from about where name = 'key check'", row -> row.getString("value"))
            .orElseThrow();
    var earlier = target.movedAt(key);
    if (earlier.isPresent()) {
      return new Result(List.of(), earlier.get());
    }
    target.requireEmpty();
    target.beginTables();
    for (var month : source.all(ATTEMPT_MONTHS, row -> row.getLong("at"))) {
      target.addAttemptMonth(month);
    }
    var moved = new ArrayList<Moved>();
    for (var table : MovedTables.ALL) {
      moved.add(move(source, target, table));
      progress.accept(moved.get(moved.size() - 1));
    }
    target.finish(Instant.now());
    return new Result(moved, null);
  }

  private static Moved move(PreparedConnection source, MoveTarget target, MovedTable table)
      throws SQLException {
    var columns = new ArrayList<>(target.columns(table));
    columns.retainAll(source.all(COLUMNS, row -> row.getString("name"), table.name()));
    var order = table.key().isEmpty() ? "" : " order by " + String.join(", ", table.key());
    var select = "select %s from %s%s".formatted(String.join(", ", columns), table.source(), order);

    var sent = target.copy(table, columns, visitor -> source.each(select, visitor));
    var arrived = target.read(table, columns);
    if (!arrived.equals(sent)) {
      throw new UnavailableException(
          "Nothing was moved: the rows of %s differ on both sides (%d sent, %d arrived)"
              .formatted(table.name(), sent.rows(), arrived.rows()),
          null);
    }
    return sent;
  }

  /**
   * A table that was moved.
   *
   * @param rows how many rows it has on both sides
   * @param sha256 of its rows in the order of their key, the same on both sides, in hexadecimal
   */
  public record Moved(String table, long rows, String sha256) {}

  /**
   * What a move did.
   *
   * @param tables those that were moved, empty if all was moved before
   * @param earlier when all was moved before; absent if it was moved now
   */
  public record Result(List<Moved> tables, @Nullable Instant earlier) {
    /** Keeps a copy of the list. */
    public Result {
      tables = List.copyOf(tables);
    }
  }
}
