package org.deskbridge.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps its prepared statements; for one thread at a time.
 *
 * <p>SQLite would parse and plan each statement anew, which takes longer than running it. The set
 * of texts is small and fixed, so nothing is ever evicted.
 */
public final class PreparedConnection implements AutoCloseable {

  private static final String COMMIT = ";\ncommit";

  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /** Creates it for SQLite, in whose SQL the statements are written. */
  public PreparedConnection(Connection connection) {
    this(connection, new Dialect() {});
  }

  /** Creates it for a database that wants some of the statements spelled differently. */
  public PreparedConnection(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Runs a statement and returns the number of rows it changed. */
  public int update(String sql, @Nullable Object... arguments) throws SQLException {
    return bound(sql, arguments).executeUpdate();
  }

  /** Runs a statement for which the number of changed rows means nothing. */
  public void execute(String sql) throws SQLException {
    bound(sql).execute();
  }

  /** Returns the first row, empty if there is none. */
  public <T> Optional<T> first(String sql, Mapping<T> mapping, @Nullable Object... arguments)
      throws SQLException {
    try (var rows = bound(sql, arguments).executeQuery()) {
      return rows.next() ? Optional.of(mapping.from(rows)) : Optional.empty();
    }
  }

  /** Returns all rows. */
  public <T> List<T> all(String sql, Mapping<T> mapping, @Nullable Object... arguments)
      throws SQLException {
    try (var rows = bound(sql, arguments).executeQuery()) {
      return rows(rows, mapping);
    }
  }

  /**
   * Returns all rows of a query that changes something, after the transaction was committed in the
   * same round trip. A failure of the query leaves the transaction to be undone.
   */
  public <T> List<T> allAndCommit(String sql, Mapping<T> mapping, @Nullable Object... arguments)
      throws SQLException {
    var statement = bound(sql + COMMIT, arguments);
    statement.execute();
    try (var rows = statement.getResultSet()) {
      return rows(rows, mapping);
    }
  }

  private static <T> List<T> rows(ResultSet rows, Mapping<T> mapping) throws SQLException {
    var found = new ArrayList<T>();
    while (rows.next()) {
      found.add(mapping.from(rows));
    }
    return found;
  }

  /** Passes each row to a visitor, and keeps none in memory. */
  public void each(String sql, Visitor visitor, @Nullable Object... arguments) throws SQLException {
    try (var rows = bound(sql, arguments).executeQuery()) {
      while (rows.next()) {
        visitor.visit(rows);
      }
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(dialect.spelling(sql));
      prepared.put(sql, statement);
    }
    dialect.bind(statement, sql, arguments);
    return statement;
  }

  /** Drops all prepared statements: after a failure the driver may refuse them. */
  public void forget() throws SQLException {
    var known = List.copyOf(prepared.values());
    prepared.clear();
    for (var each : known) {
      each.close();
    }
  }

  /** Returns whether the connection was closed, or is lost as far as the driver knows. */
  public boolean isClosed() throws SQLException {
    return connection.isClosed();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** What another database spells differently than SQLite; nothing by default. */
  public interface Dialect {
    /** Returns the text of a statement for this database. */
    default String spelling(String sql) {
      return sql;
    }

    /** Sets the arguments of a statement that was prepared from the text given here. */
    default void bind(PreparedStatement statement, String sql, @Nullable Object... arguments)
        throws SQLException {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
    }
  }

  /** Maps the current row of a result to a value. */
  @FunctionalInterface
  public interface Mapping<T> {
    /** Returns the value of the current row. */
    T from(ResultSet row) throws SQLException;
  }

  /** Visits the current row of a result. */
  @FunctionalInterface
  public interface Visitor {
    /** Reads the current row. */
    void visit(ResultSet row) throws SQLException;
  }

  /** Opens connections. */
  @FunctionalInterface
  public interface Opener {
    /** Opens a connection, which the caller closes. */
    PreparedConnection open() throws SQLException;
  }

  /** A unit of work on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work; the connection is valid until it returns. */
    T on(PreparedConnection statements) throws SQLException;
  }
}
