package org.deskbridge.adapter.persistence.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Makes the pool of a store that has one of its own. */
final class PostgresPool {

  /** For reads, as many as they use at a time, and for the writer, the hints and a migration. */
  private static final int SIZE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors()) + 5;

  /** A caller is told to come again rather than kept waiting for a database that is away. */
  private static final int CONNECTION_TIMEOUT_MILLIS = 3000;

  private static final String CONNECT_SECONDS = "3";

  /** After this time without an answer the network is taken for cut. */
  private static final String SOCKET_SECONDS = "30";

  private PostgresPool() {}

  /** Returns the pool, which connects when it is asked to. */
  static HikariDataSource open(PostgresSettings settings) {
    var config = new HikariConfig();
    config.setPoolName("deskbridge");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(SIZE);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
    config.addDataSourceProperty("socketTimeout", SOCKET_SECONDS);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "deskbridge");
    return new HikariDataSource(config);
  }
}
