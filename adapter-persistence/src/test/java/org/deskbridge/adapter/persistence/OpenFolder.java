package org.deskbridge.adapter.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty data folder for each test, open. */
public final class OpenFolder implements BeforeEachCallback, AfterEachCallback {

  private static final String DATABASE = "deskbridge.db";

  private Path path;
  private MeterRegistry meters;
  private SqliteStore store;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    path = Files.createTempDirectory("deskbridge-test");
    open();
  }

  private void open() {
    meters = new SimpleMeterRegistry();
    store = SqliteStore.open(path, meters);
  }

  public void reopen() {
    store.close();
    open();
  }

  /** Changes the database behind the back of the store. */
  public void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path.resolve(DATABASE));
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Returns the number that a query behind the back of the store answers with. */
  public long number(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path.resolve(DATABASE));
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Returns the steps in which SQLite would run a query. */
  public List<String> plan(String sql, @Nullable Object... arguments) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path.resolve(DATABASE));
        var statement = connection.prepareStatement("explain query plan " + sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (var rows = statement.executeQuery()) {
        var steps = new ArrayList<String>();
        while (rows.next()) {
          steps.add(rows.getString("detail"));
        }
        return steps;
      }
    }
  }

  /** Returns all bytes of the database and its log, as a copy of them would have. */
  public String database() throws IOException {
    var copy = new StringBuilder();
    try (var files = Files.newDirectoryStream(path, DATABASE + "*")) {
      for (var each : files) {
        copy.append(new String(Files.readAllBytes(each), ISO_8859_1));
      }
    }
    return copy.toString();
  }

  public Path path() {
    return path;
  }

  public MeterRegistry meters() {
    return meters;
  }

  public SqliteStore store() {
    return store;
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    store.close();
    remove(path);
  }

  static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(OpenFolder::removeOne);
    }
  }

  private static void removeOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
