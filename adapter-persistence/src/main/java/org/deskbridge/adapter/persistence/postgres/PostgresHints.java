package org.deskbridge.adapter.persistence.postgres;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/**
 * Tells the nodes of one database at once that there is something new to read in it.
 *
 * <p>A hint says nothing but its channel, and may get lost: a listener reads what is new from where
 * it stopped, and is called once a second when no hint came. So what was written is read within a
 * second, and mostly within milliseconds.
 *
 * <p>Holds two connections as long as it is open, and replaces those that are lost. Safe for use by
 * several threads at once.
 */
final class PostgresHints implements AutoCloseable {

  private final Map<Channel, List<HintListener>> listeners = new EnumMap<>(Channel.class);
  private final HintSender sender;
  private final HintReceiver receiver;

  private PostgresHints(DataSource source, DatabaseClock clock) {
    for (var channel : Channel.values()) {
      listeners.put(channel, new CopyOnWriteArrayList<>());
    }
    this.sender = new HintSender(source);
    this.receiver = new HintReceiver(source, sender, on -> clock.measure(on::time), this::wake);
  }

  /**
   * Starts to send and to receive hints, and to measure the time of the database.
   *
   * @param source whose connections are those of the PostgreSQL driver, or wrap them; from any
   *     other one no hint arrives
   * @param clock corrected once a second, on the connection that hints come by
   */
  static PostgresHints start(DataSource source, DatabaseClock clock) {
    var hints = new PostgresHints(source, clock);
    hints.sender.start();
    hints.receiver.start();
    return hints;
  }

  /**
   * Calls the listeners of the other nodes; returns at once. To be called after the commit of what
   * they shall read, never in a transaction: at its commit, one that has sent a hint keeps out
   * every other one of the server that has, too. A node sends at most once in 10 milliseconds, then
   * for all that was asked for meanwhile.
   */
  void hint(Channel channel) {
    sender.send(channel);
  }

  /**
   * Calls a listener, on a thread of its own, when a hint of another node came, when hints may have
   * been lost, and whenever a second passed without a call; until it is closed, or all hints are.
   *
   * @param listener reads what is new; may wait. It is not called for hints of this node. Hints
   *     that come while it runs are one further call. A failure is logged
   */
  HintListener listen(Channel channel, Runnable listener) {
    var started = HintListener.start(channel, listener);
    listeners(channel).add(started);
    return started;
  }

  private void wake(Channel channel) {
    listeners(channel).forEach(HintListener::wake);
  }

  private List<HintListener> listeners(Channel channel) {
    return listeners.getOrDefault(channel, List.of());
  }

  /** Sends what was asked for, then ends all listeners and gives back the connections. */
  @Override
  public void close() {
    receiver.end();
    // Wakes the receiver of this node, too.
    sender.sendIfConnected(Channel.ROOM);
    sender.close();
    receiver.close();
    listeners.values().forEach(each -> each.forEach(HintListener::close));
  }

  /** What there is to read. */
  enum Channel {
    /** Events of sessions and recordings. */
    LOG,
    /** Messages between the pages of a session. */
    ROOM;

    private final String sqlName = "deskbridge_" + name().toLowerCase(Locale.ROOT);

    /** Returns the name in the database, where its owner may have channels, too. */
    String sqlName() {
      return sqlName;
    }
  }
}
