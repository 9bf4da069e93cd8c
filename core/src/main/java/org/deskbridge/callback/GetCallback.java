package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;

/** Returns a callback with its attempts. */
@UseCase
public final class GetCallback {

  private final CallbackLog log;
  private final CallbackQueue queue;

  public GetCallback(CallbackLog log, CallbackQueue queue) {
    this.log = requireNonNull(log, "log");
    this.queue = requireNonNull(queue, "queue");
  }

  /**
   * Returns a callback with the attempts that are still stored.
   *
   * @throws CallbackNotFoundException if there is none in the caller's scope
   */
  public Detailed get(Caller caller, CallbackId id) {
    var callback = log.find(caller.reach(), id).orElseThrow(CallbackNotFoundException::new);
    return new Detailed(callback, queue.attempts(id));
  }

  /**
   * A callback and its attempts.
   *
   * @param attempts first to last; those whose time is over are missing
   */
  public record Detailed(LoggedCallback callback, List<CallbackQueue.Attempt> attempts) {

    public Detailed {
      requireNonNull(callback, "callback");
      attempts = List.copyOf(attempts);
    }
  }
}
