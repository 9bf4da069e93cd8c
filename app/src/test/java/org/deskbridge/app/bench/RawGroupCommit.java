package org.deskbridge.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The limit that everything durable is measured against: one row into one table of the same SQLite,
 * one writer, callers that wait until their row is durable, and nothing else.
 */
final class RawGroupCommit {

  private static final int MAX_GROUP = 512;
  private static final String ROW = "x".repeat(600);

  private final BlockingQueue<CompletableFuture<Void>> waiting = new ArrayBlockingQueue<>(4096);

  private RawGroupCommit() {}

  /** Returns how many rows a second become durable for that many callers. */
  static double perSecond(Path folder, int callers, long millis) throws Exception {
    return new RawGroupCommit().measure(folder, callers, millis);
  }

  private double measure(Path folder, int callers, long millis) throws Exception {
    var done = new AtomicLong();
    var threads = Executors.newCachedThreadPool();
    try (var connection = open(folder)) {
      threads.execute(() -> write(connection));
      var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
      var start = System.nanoTime();
      var all = new ArrayList<CompletableFuture<Void>>();
      for (int i = 0; i < callers; i++) {
        all.add(CompletableFuture.runAsync(() -> insertUntil(end, done), threads));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
      return done.get() * 1e9 / (System.nanoTime() - start);
    } finally {
      threads.shutdownNow();
      threads.awaitTermination(5, TimeUnit.SECONDS);
    }
  }

  private static Connection open(Path folder) throws SQLException {
    var options = new Properties();
    // As the store does: or the driver asks for the key after each insert.
    options.setProperty("jdbc.get_generated_keys", "false");
    var connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("raw.db"), options);
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute("CREATE TABLE raw (id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
    }
    connection.setAutoCommit(false);
    return connection;
  }

  private void insertUntil(long end, AtomicLong done) {
    while (System.nanoTime() < end) {
      var mine = new CompletableFuture<Void>();
      waiting.add(mine);
      mine.join();
      done.incrementAndGet();
    }
  }

  private void write(Connection connection) {
    var group = new ArrayList<CompletableFuture<Void>>(MAX_GROUP);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO raw (body) VALUES (?)")) {
      while (true) {
        group.add(waiting.take());
        waiting.drainTo(group, MAX_GROUP - 1);
        for (int i = 0; i < group.size(); i++) {
          insert.setString(1, ROW);
          insert.executeUpdate();
        }
        connection.commit();
        group.forEach(each -> each.complete(null));
        group.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      group.forEach(each -> each.completeExceptionally(e));
    }
  }
}
