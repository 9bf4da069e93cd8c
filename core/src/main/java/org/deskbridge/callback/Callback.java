package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import org.deskbridge.session.SessionState;

/**
 * One status change on its way to a partner.
 *
 * @param target where it goes
 * @param state the session as it stood right after the change
 * @param happenedAt when the status changed
 * @param attempts how often it was tried so far
 */
public record Callback(
    CallbackId id, URI target, SessionState state, Instant happenedAt, int attempts) {

  public Callback {
    requireNonNull(id, "id");
    requireNonNull(target, "target");
    requireNonNull(state, "state");
    requireNonNull(happenedAt, "happenedAt");
  }

  /** Returns the host that it goes to. */
  public ReceiverHost receiver() {
    return ReceiverHost.of(target);
  }
}
