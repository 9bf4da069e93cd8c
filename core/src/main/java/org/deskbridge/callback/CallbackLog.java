package org.deskbridge.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.account.AccessScope;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The log of callbacks and of the attempts to deliver them, written by {@link CallbackQueue}, which
 * also returns the attempts of one callback.
 *
 * <p>A callback is listed as long as its session is stored. Safe for use by several threads at
 * once. Every method may throw {@link UnavailableException}; retrying is safe. Implementations must
 * pass {@code CallbackLogContract}.
 */
@Port
public interface CallbackLog {

  /**
   * Returns callbacks in a scope, newest change first.
   *
   * @param after only those behind this position, absent for the first page
   * @param limit the most callbacks to return, at least 1
   */
  List<LoggedCallback> page(
      AccessScope reach, CallbackQuery query, LoggedCallback.@Nullable Place after, int limit);

  /** Returns a callback, empty if there is none in the scope. */
  Optional<LoggedCallback> find(AccessScope reach, CallbackId id);

  /**
   * Removes attempts that began before a time, oldest first. How many attempts were made is still
   * known.
   *
   * @param limit the most attempts to remove one by one, at least 1; a store may remove many more
   *     that it keeps together
   * @return how many were removed; fewer than the limit if none is left
   */
  int removeAttempts(Instant before, int limit);
}
