package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.LoggedCallback.Place;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Lists callbacks, page by page. */
@UseCase
public final class ListCallbacks {

  /** The most callbacks of one page. */
  public static final int MAX_LIMIT = 1000;

  private final CallbackLog log;

  public ListCallbacks(CallbackLog log) {
    this.log = requireNonNull(log, "log");
  }

  /**
   * Returns callbacks in the caller's scope, newest change first.
   *
   * @param after the last callback of the page before, absent for the first page
   * @param limit the most callbacks to return, 1 to {@value #MAX_LIMIT}
   * @throws InvalidValueException if the limit is out of its range; read page by page
   */
  public Listing list(Caller caller, CallbackQuery query, @Nullable Place after, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidValueException("limit", limit, "1.." + MAX_LIMIT);
    }
    var found = log.page(caller.reach(), query, after, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    return new Listing(page, found.size() > limit ? page.get(limit - 1).place() : null);
  }

  /**
   * One page of a list.
   *
   * @param next the place to go on behind, absent on the last page
   */
  public record Listing(List<LoggedCallback> callbacks, @Nullable Place next) {

    public Listing {
      callbacks = List.copyOf(callbacks);
    }
  }
}
