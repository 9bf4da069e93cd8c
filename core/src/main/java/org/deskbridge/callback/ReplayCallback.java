package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;

/** Sends one settled callback again, as {@link ReplayCallbacks} does. */
@UseCase
public final class ReplayCallback {

  private final CallbackLog log;
  private final CallbackQueue queue;
  private final InstantSource clock;

  public ReplayCallback(CallbackLog log, CallbackQueue queue, InstantSource clock) {
    this.log = requireNonNull(log, "log");
    this.queue = requireNonNull(queue, "queue");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Queues a callback again and returns how many that were: 0 if it waits already.
   *
   * @throws CallbackNotFoundException if there is none in the caller's scope
   */
  public int replay(Caller caller, CallbackId id) {
    if (log.find(caller.reach(), id).isEmpty()) {
      throw new CallbackNotFoundException();
    }
    return queue.replay(List.of(id), clock.instant());
  }
}
