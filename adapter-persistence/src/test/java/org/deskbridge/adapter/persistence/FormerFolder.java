package org.deskbridge.adapter.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.deskbridge.adapter.persistence.sql.StateJson;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A data folder as it was made until each event held what it changed: each holds the state. */
public final class FormerFolder implements AutoCloseable {

  private final Connection connection;
  private long cursor;

  private FormerFolder(Connection connection) {
    this.connection = connection;
  }

  /** Makes the database anew in a folder that has a key. */
  public static FormerFolder in(Path folder) throws IOException, SQLException {
    var database = folder.resolve(DataDirectory.DATABASE);
    for (var suffix : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(Path.of(database + suffix));
    }
    var url = "jdbc:sqlite:" + database;
    Flyway.configure(SqliteStore.class.getClassLoader())
        .dataSource(url, null, null)
        .locations("classpath:db/deskbridge/sqlite")
        .loggers("slf4j")
        .target("2")
        .load()
        .migrate();
    var connection = DriverManager.getConnection(url);
    connection.setAutoCommit(false);
    return new FormerFolder(connection);
  }

  /** Adds a change in the order of the calls. */
  public void add(SessionChange change) throws SQLException {
    var after = change.after().state();
    cursor++;
    if (after.revision() == 0) {
      update(
          "insert into session (number, session_key, revision, latest_cursor, status, start_mark,"
              + " listed_at) values (?, ?, 0, 0, '', ?, 0)",
          cursor,
          after.key().value(),
          after.origin().startTokenHash());
    }
    var number = number(after);
    update(
        "update session set revision = ?, latest_cursor = ?, status = ?, account_key = ?,"
            + " session_id = ?, code_mark = ?, listed_at = ?, ended_at = ? where number = ?",
        after.revision(),
        cursor,
        after.status().name(),
        after.account() == null ? null : after.account().value(),
        after.id() == null ? null : after.id().value(),
        after.invitation() == null ? null : after.invitation().codeHash(),
        after.listedAt().toEpochMilli(),
        millis(after.times().endedAt()),
        number);
    update(
        "insert into session_event (cursor, session_number, revision, event) values (?, ?, ?, ?)",
        cursor,
        number,
        after.revision(),
        json(change));
    if (change.isReported()) {
      var at = change.event().at().toEpochMilli();
      var id = CallbackId.of(change.event()).value();
      update(
          "insert into callback (cursor, callback_id, session_number, happened_at, attempts, due_at)"
              + " select ?1, ?2, ?3, ?4, 0, case when exists (select 1 from callback where"
              + " session_number = ?3) then null else ?4 end",
          cursor,
          id,
          number,
          at);
    }
  }

  /** Removes a session as it was done: its events stay as blanks of the same length. */
  public void remove(SessionState state) throws SQLException {
    var number = number(state);
    update(
        "update session_event set event = printf('%*s', length(cast(event as blob)), '')"
            + " where session_number = ?",
        number);
    update("delete from callback where session_number = ?", number);
    update("delete from session where number = ?", number);
  }

  private long number(SessionState state) throws SQLException {
    try (var find =
        connection.prepareStatement("select number from session where session_key = ?")) {
      find.setString(1, state.key().value());
      try (var rows = find.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static String json(SessionChange change) {
    var event = change.event();
    var state = change.after().state();
    var after = StateJson.of(state).replaceFirst("\\{", "{\"revision\":" + state.revision() + ",");
    return "{\"kind\":\"%s\",\"after\":%s%s,\"at\":%d}"
        .formatted(kind(event), after, more(event), event.at().toEpochMilli());
  }

  private static String kind(SessionEvent event) {
    var name = event.getClass().getSimpleName();
    return event instanceof SessionEvent.Moved
        ? "moved"
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static String more(SessionEvent event) {
    if (event instanceof SessionEvent.Said said) {
      return ",\"side\":\"%s\",\"name\":\"%s\",\"text\":\"%s\""
          .formatted(said.side(), said.name(), said.text());
    }
    return event instanceof SessionEvent.Moved
        ? ",\"step\":\"%s\""
            .formatted(
                event instanceof SessionEvent.Started
                    ? "START"
                    : event instanceof SessionEvent.Joined ? "JOIN" : "END")
        : "";
  }

  private static @Nullable Long millis(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  private void update(String sql, @Nullable Object... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.commit();
    connection.close();
  }
}
