package org.deskbridge.spi;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.deskbridge.annotation.Port;
import org.deskbridge.session.SessionEvents.Subscription;

/**
 * Tells the nodes that share a store of each other's use of rate limits, so that a limit can hold
 * over all of them.
 *
 * <p>Each node counts by itself and takes off what it hears. It hears a moment later, and not at
 * all while the store cannot be reached: then each node goes on alone. Safe for use by several
 * threads at once; nothing here waits or fails. Implementations must pass {@code
 * LimitRelayContract}.
 */
@Port
@FunctionalInterface
public interface LimitRelay {

  /**
   * Tells the other nodes of one use.
   *
   * @param limit the name of the limit, the same on all nodes
   * @param key equal for calls that count together; of bounded length, as callers may choose it
   */
  void used(String limit, String key);

  /**
   * Passes what the other nodes tell to a listener, until the subscription is closed. By default
   * there are no other nodes.
   */
  default Subscription listen(Listener listener) {
    return () -> {};
  }

  /** Receives what other nodes tell. */
  @FunctionalInterface
  interface Listener {

    /** Receives some uses, each once; must return at once and not throw. */
    void heard(Use use);
  }

  /**
   * The use of a limit by another node.
   *
   * @param limit its name
   * @param count how often the key was used, at least 1
   * @param age the time since the first of them, not negative
   */
  record Use(String limit, String key, int count, Duration age) {

    public Use {
      requireNonNull(limit, "limit");
      requireNonNull(key, "key");
      requireNonNull(age, "age");
    }
  }
}
