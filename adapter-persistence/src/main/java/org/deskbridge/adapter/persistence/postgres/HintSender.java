package org.deskbridge.adapter.persistence.postgres;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.deskbridge.adapter.persistence.postgres.PostgresHints.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the hints of a node, on a thread and a connection of its own. */
final class HintSender implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HintSender.class);

  private static final long PAUSE_MILLIS = 10;
  private static final long PATIENCE_MILLIS = 5000;

  /** The number of no process of the server. */
  private static final int NONE = 0;

  private final DataSource source;
  private final Thread thread = new Thread(this::run, "deskbridge-hints-sent");

  private final Object lock = new Object();
  private final Set<Channel> asked = EnumSet.noneOf(Channel.class);
  private boolean closed;

  private @Nullable HintConnection connection;
  private volatile int backend = NONE;

  HintSender(DataSource source) {
    this.source = source;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Sends a hint as soon as the last one is 10 milliseconds old; returns at once. */
  void send(Channel channel) {
    synchronized (lock) {
      asked.add(channel);
      lock.notifyAll();
    }
  }

  /** Sends a hint if there is a connection for it already. */
  void sendIfConnected(Channel channel) {
    if (backend != NONE) {
      send(channel);
    }
  }

  /** Returns whether a hint of that process of the server was sent from here. */
  boolean isOwn(int process) {
    return process == backend;
  }

  private void run() {
    try {
      for (var next = next(); !next.isEmpty(); next = next()) {
        send(next);
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      log.debug("hints: closed");
    } finally {
      drop();
    }
  }

  /** Waits for hints to send; returns none once there will be none. */
  private Set<Channel> next() throws InterruptedException {
    synchronized (lock) {
      while (asked.isEmpty() && !closed) {
        lock.wait();
      }
      var next = EnumSet.copyOf(asked);
      asked.clear();
      return next;
    }
  }

  /** A pool may hand out a connection that is lost already, so a second one is tried. */
  private void send(Set<Channel> channels) {
    var sql =
        channels.stream().map(each -> "notify " + each.sqlName()).collect(Collectors.joining(";"));
    var isSent = isSent(sql);
    if (!isSent) {
      isSent = isSent(sql);
    }
    if (!isSent) {
      log.warn("hints: not sent, so other nodes see up to a second later what is new here");
    }
  }

  private boolean isSent(String sql) {
    try {
      connected().execute(sql);
      return true;
    } catch (SQLException e) {
      log.debug("hints: connection lost", e);
      drop();
      return false;
    }
  }

  private HintConnection connected() throws SQLException {
    var held = connection;
    if (held == null) {
      held = HintConnection.open(source);
      connection = held;
      backend = held.process();
    }
    return held;
  }

  private void drop() {
    var held = connection;
    connection = null;
    backend = NONE;
    if (held != null) {
      held.close();
    }
  }

  /** Sends what was asked for, then ends. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
