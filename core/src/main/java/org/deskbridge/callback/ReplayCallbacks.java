package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.LoggedCallback.Place;
import org.deskbridge.callback.LoggedCallback.State;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Sends settled callbacks again, through the queue.
 *
 * <p>A replay has the id and the body of the callback, signed anew, and the full schedule of
 * attempts. What it promises about the order:
 *
 * <ul>
 *   <li>Of a session, never more than one callback is on its way, replayed or not.
 *   <li>The replayed callbacks of a session go out in the order of its events. If another callback
 *       of the session is on its way or waits for a retry, they follow that one.
 *   <li>A callback of the session that is queued later comes after all of them.
 *   <li>Sessions do not wait for each other, and new callbacks to a host come before replays.
 * </ul>
 *
 * <p>So a replay tells an earlier state after a later one: a receiver must ignore an id that it has
 * stored, or compare the times. A callback that waits is sent anyway, and is not counted.
 */
@UseCase
public final class ReplayCallbacks {

  /** The most callbacks of one replay; their ids are held in memory. */
  private static final int MOST = 100_000;

  /** The callbacks of one transaction; other writers wait meanwhile. */
  private static final int AT_ONCE = 200;

  private final CallbackLog log;
  private final CallbackQueue queue;
  private final InstantSource clock;

  public ReplayCallbacks(CallbackLog log, CallbackQueue queue, InstantSource clock) {
    this.log = requireNonNull(log, "log");
    this.queue = requireNonNull(queue, "queue");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Queues the selected callbacks again and returns how many that were.
   *
   * <p>If it fails, some are queued; repeat it then.
   *
   * @throws InvalidValueException if there are more than 100,000; replay a shorter period
   */
  public int replay(Caller caller, CallbackQuery query) {
    var ids = settled(caller, query);
    Collections.reverse(ids);
    var replayed = 0;
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      var some = ids.subList(i, Math.min(i + AT_ONCE, ids.size()));
      replayed += queue.replay(List.copyOf(some), clock.instant());
    }
    return replayed;
  }

  /** Returns the newest first. */
  private List<CallbackId> settled(Caller caller, CallbackQuery query) {
    var ids = new ArrayList<CallbackId>();
    @Nullable Place last = null;
    List<LoggedCallback> page;
    do {
      page = log.page(caller.reach(), query, last, ListCallbacks.MAX_LIMIT);
      for (var each : page) {
        last = each.place();
        if (each.state() != State.WAITING) {
          ids.add(each.id());
        }
      }
      if (ids.size() > MOST) {
        throw new InvalidValueException(
            "replay", "more than %,d callbacks".formatted(MOST), "a shorter period");
      }
    } while (page.size() == ListCallbacks.MAX_LIMIT);
    return ids;
  }
}
