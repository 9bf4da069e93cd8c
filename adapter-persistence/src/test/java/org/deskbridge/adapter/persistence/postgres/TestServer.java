package org.deskbridge.adapter.persistence.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server, started once for all tests of a process and stopped with it.
 *
 * <p>It does not flush the disk: no test here takes its power away.
 */
final class TestServer {

  private static final EmbeddedPostgres SERVER = start();

  private TestServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "off")
          .setServerConfig("full_page_writes", "off")
          .setServerConfig("jit", "off")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the address of a database of the server. */
  static String url(String database) {
    return SERVER.getJdbcUrl("postgres", database);
  }

  /** Makes an empty database and returns its address. */
  static String create(String database) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("create database " + database);
      return url(database);
    } catch (SQLException e) {
      throw new IllegalStateException("database: not created", e);
    }
  }

  /** Returns a source that opens a connection each time. */
  static DataSource source(String url) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }

  static Connection connect() throws SQLException {
    return SERVER.getPostgresDatabase().getConnection();
  }
}
