package org.deskbridge.adapter.persistence.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.deskbridge.adapter.persistence.postgres.PostgresHints.Channel;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlSessionEvents;
import org.deskbridge.adapter.persistence.sql.StateJson;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on the events of all nodes: each once, in the order of the log.
 *
 * <p>It reads the log from the last cursor that it passed on, after each commit of this node, at
 * each hint of another one, and once a second. Nothing appears before what was read, so nothing is
 * missed, and the log keeps what observers are too slow for.
 */
final class LogFollower implements SqlSessionEvents.Source {

  private static final Logger log = LoggerFactory.getLogger(LogFollower.class);

  private static final int PAGE_SIZE = 256;

  private static final String LATEST =
      "select coalesce(max(cursor), 0) as latest from session_event";
  private static final String PAGE =
      "select cursor, event from session_event where cursor > ? order by cursor limit ?";

  private final ReadConnectionPool readers;
  private final PostgresHints hints;
  private final SqlSessionEvents events = SqlSessionEvents.of(this);
  private final HintListener listener;

  /** Of the last row that was passed on; for the listener's thread alone once that runs. */
  private long last;

  private LogFollower(ReadConnectionPool readers, PostgresHints hints, long end) {
    this.readers = readers;
    this.hints = hints;
    this.last = end;
    this.listener = hints.listen(Channel.LOG, this::follow);
  }

  /** Returns the cursor at the end of the log. */
  static long end(ReadConnectionPool readers) {
    return readers.read(on -> on.first(LATEST, row -> row.getLong("latest"))).orElseThrow();
  }

  /** Starts to follow the log behind a cursor, and returns who tells the observers. */
  static SqlSessionEvents start(ReadConnectionPool readers, PostgresHints hints, long end) {
    return new LogFollower(readers, hints, end).events;
  }

  @Override
  public long latest() {
    return end(readers);
  }

  @Override
  public void committed(SessionEvent event) {
    committed();
  }

  /** Its own follower need not wait for a hint. */
  @Override
  public void committed() {
    listener.wake();
    hints.hint(Channel.LOG);
  }

  private void follow() {
    try {
      if (events.isAwaited() || !isSkipped()) {
        readOn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goes to the end of the log, as long as there is no observer for what lies between. */
  private boolean isSkipped() {
    var latest = latest();
    if (latest > last) {
      events.noticed();
    }
    if (events.isAwaited()) {
      return false;
    }
    last = Math.max(last, latest);
    return true;
  }

  private void readOn() throws InterruptedException {
    boolean isFull;
    do {
      var page = readers.read(on -> on.all(PAGE, LogRow::from, last, PAGE_SIZE));
      isFull = page.size() == PAGE_SIZE;
      if (!page.isEmpty()) {
        events.noticed();
      }
      for (var row : page) {
        last = row.cursor();
        if (!row.isEmpty()) {
          tell(row);
        }
      }
    } while (isFull);
  }

  /** A node of a later version may write events that this one cannot read. */
  private void tell(LogRow row) throws InterruptedException {
    SessionEvent event;
    try {
      event = StateJson.event(row.event());
    } catch (UnavailableException e) {
      log.warn("event {}: not readable here, so not passed on", row.cursor(), e);
      return;
    }
    events.tell(row.cursor(), event);
  }

  @Override
  public void close() {
    listener.close();
  }

  /** A place in the log; its event is empty where it is one of a recording. */
  private record LogRow(long cursor, String event) {

    static LogRow from(ResultSet row) throws SQLException {
      return new LogRow(row.getLong("cursor"), row.getString("event"));
    }

    boolean isEmpty() {
      return event.isEmpty();
    }
  }
}
