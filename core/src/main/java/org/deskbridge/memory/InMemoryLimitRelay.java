package org.deskbridge.memory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.spi.LimitRelay;

/** The relay of a node whose other nodes, if it has any, are in this process: they hear at once. */
public final class InMemoryLimitRelay implements LimitRelay {

  /** Of all nodes. */
  private final List<Listening> all;

  /** Creates the relay of a first node. */
  public InMemoryLimitRelay() {
    this(new CopyOnWriteArrayList<>());
  }

  private InMemoryLimitRelay(List<Listening> all) {
    this.all = all;
  }

  /** Returns the relay of one more node beside this one. */
  public InMemoryLimitRelay ofAnotherNode() {
    return new InMemoryLimitRelay(all);
  }

  @Override
  public void used(String limit, String key) {
    var use = new Use(limit, key, 1, Duration.ZERO);
    for (var each : all) {
      if (each.node != this) {
        each.listener.heard(use);
      }
    }
  }

  @Override
  public Subscription listen(Listener listener) {
    var listening = new Listening(this, listener);
    all.add(listening);
    return () -> all.remove(listening);
  }

  /** One subscription; not a value, for the same listener can listen twice. */
  private static final class Listening {

    private final InMemoryLimitRelay node;
    private final Listener listener;

    Listening(InMemoryLimitRelay node, Listener listener) {
      this.node = node;
      this.listener = listener;
    }
  }
}
