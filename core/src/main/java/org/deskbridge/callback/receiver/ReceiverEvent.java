package org.deskbridge.callback.receiver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A receiver was disabled or enabled. The owner of the account learns it from the event feed.
 *
 * @param receiver as it was once disabled, and until it was enabled
 * @param sequence counts the events of this receiver, from 0
 */
public record ReceiverEvent(Kind kind, FailingReceiver receiver, int sequence, Instant at) {

  public ReceiverEvent {
    requireNonNull(kind, "kind");
    requireNonNull(receiver, "receiver");
    requireNonNull(at, "at");
  }

  /** What happened. */
  public enum Kind {
    /** From now on its callbacks wait. */
    DISABLED,
    /** What waits is sent. */
    ENABLED
  }
}
