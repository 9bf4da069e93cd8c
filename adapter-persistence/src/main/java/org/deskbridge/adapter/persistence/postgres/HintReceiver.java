package org.deskbridge.adapter.persistence.postgres;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.deskbridge.adapter.persistence.postgres.PostgresHints.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives the hints of the other nodes, on a thread and a connection of its own. */
final class HintReceiver implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HintReceiver.class);

  /** How often something is asked: a network that is cut does not say so by itself. */
  private static final int PULSE_MILLIS = 1000;

  private static final long PATIENCE_MILLIS = 5000;

  private final DataSource source;
  private final HintSender sender;
  private final Pulse pulse;
  private final Consumer<Channel> listeners;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "deskbridge-hints");

  /**
   * @param sender whose hints are not passed on
   * @param pulse what is asked on the connection once a second
   * @param listeners returns at once
   */
  HintReceiver(DataSource source, HintSender sender, Pulse pulse, Consumer<Channel> listeners) {
    this.source = source;
    this.sender = sender;
    this.pulse = pulse;
    this.listeners = listeners;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      do {
        receiveUntilLost();
      } while (!closed.await(PULSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      log.debug("hints: closed");
    }
  }

  /** Hints that were sent while there was no connection are lost, so all listeners are called. */
  private void receiveUntilLost() {
    try (var held = HintConnection.open(source)) {
      for (var channel : Channel.values()) {
        held.execute("listen " + channel.sqlName());
      }
      for (var channel : Channel.values()) {
        listeners.accept(channel);
      }
      receive(held);
    } catch (SQLException e) {
      if (!isClosed()) {
        log.warn(
            "hints: connection lost, so what is new on other nodes is seen up to a second later"
                + " until there is another one: {}",
            e.getMessage());
      }
    }
  }

  private void receive(HintConnection held) throws SQLException {
    pulse.ask(held);
    var asked = System.nanoTime();
    while (!isClosed()) {
      for (var each : held.await(PULSE_MILLIS)) {
        if (!sender.isOwn(each.getPID())) {
          passOn(each.getName());
        }
      }
      if (System.nanoTime() - asked > TimeUnit.MILLISECONDS.toNanos(PULSE_MILLIS)) {
        pulse.ask(held);
        asked = System.nanoTime();
      }
    }
  }

  private void passOn(String name) {
    for (var channel : Channel.values()) {
      if (channel.sqlName().equals(name)) {
        listeners.accept(channel);
      }
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Asks something on the connection. */
  @FunctionalInterface
  interface Pulse {
    /** Asks, and returns when there is an answer. */
    void ask(HintConnection connection) throws SQLException;
  }

  /** Ends with the next hint, also with one of this node, or after a second. */
  void end() {
    closed.countDown();
  }

  /** Ends, and gives back the connection. */
  @Override
  public void close() {
    end();
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
