package org.deskbridge.adapter.persistence.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database, empty at the beginning of each test, with as many stores on it as a test opens. The
 * first one stays open from test to test, and the database is left to the server.
 */
final class OpenDatabase implements BeforeEachCallback, AfterEachCallback {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Deletes all rows but those that the schema begins with, and those of the nodes. */
  private static final String EMPTY =
      """
      do $$
      declare each text;
      begin
        set local session_replication_role = replica;
        for each in
          select tablename from pg_tables
          where schemaname = 'public'
            and tablename not in ('about', 'deskbridge_schema_history', 'node', 'service_start')
        loop
          execute format('delete from %I', each);
        end loop;
        insert into callback_backlog values (0);
        insert into recording_number values (0);
      end $$
      """;

  private final List<PostgresStore> stores = new ArrayList<>();
  private HikariDataSource pool;
  private Path folder;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException, SQLException {
    if (pool == null) {
      var config = new HikariConfig();
      config.setJdbcUrl(TestServer.create("test" + NUMBER.incrementAndGet()));
      config.setMaximumPoolSize(20);
      config.setMinimumIdle(0);
      config.setConnectionTimeout(1000);
      pool = new HikariDataSource(config);
      folder = Files.createTempDirectory("deskbridge-test");
      openAnother();
    } else {
      change(EMPTY);
    }
  }

  /** Opens one more store, as another node does. */
  PostgresStore openAnother() {
    var store = PostgresStore.open(pool, folder, new SimpleMeterRegistry());
    stores.add(store);
    return store;
  }

  void reopen() {
    closeDownTo(0);
    openAnother();
  }

  private void closeDownTo(int count) {
    while (stores.size() > count) {
      stores.remove(stores.size() - 1).close();
    }
  }

  PostgresStore store() {
    return stores.get(0);
  }

  HikariDataSource pool() {
    return pool;
  }

  Path folder() {
    return folder;
  }

  /** Changes the database behind the back of the store. */
  void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(pool.getJdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    closeDownTo(1);
  }
}
