package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import org.deskbridge.session.SessionState;

/**
 * A report of a status change to a partner.
 *
 * @param target the URL to call
 * @param state the session right after the change
 * @param happenedAt the time of the change
 * @param attempts the attempts so far, since the last replay
 * @param isReplay whether it was settled before, and is sent again on request
 */
public record Callback(
    CallbackId id,
    URI target,
    SessionState state,
    Instant happenedAt,
    int attempts,
    boolean isReplay) {

  public Callback {
    requireNonNull(id, "id");
    requireNonNull(target, "target");
    requireNonNull(state, "state");
    requireNonNull(happenedAt, "happenedAt");
  }

  /** Returns the host of the target. */
  public ReceiverHost receiver() {
    return ReceiverHost.of(target);
  }
}
