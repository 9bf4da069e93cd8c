package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Selects sessions that were started, or else requested, within a period.
 *
 * @param from inclusive
 * @param to inclusive, may lie in the future
 * @param limit the most sessions a page, 1 to 1,000
 * @param next the cursor of the page before, absent for the first page
 */
public record RemoteSessionQuery(Instant from, Instant to, int limit, @Nullable String next) {

  private static final int MAX_LIMIT = 1000;

  /**
   * Creates the window.
   *
   * @throws InvalidValueException if the limit is out of its range; correct it
   */
  public RemoteSessionQuery {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidValueException("limit", limit, "1.." + MAX_LIMIT);
    }
  }

  /** Returns the query for the page after a cursor. */
  public RemoteSessionQuery after(String cursor) {
    return new RemoteSessionQuery(from, to, limit, cursor);
  }
}
