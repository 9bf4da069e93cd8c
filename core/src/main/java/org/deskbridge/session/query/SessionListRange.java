package org.deskbridge.session.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * A period, and the position in it for the next page.
 *
 * @param from inclusive
 * @param before exclusive
 * @param after the last session of the page before, absent for the first page
 * @param skip the number of sessions to skip from there on, 0 to {@value #MAX_SKIP}
 */
public record SessionListRange(Instant from, Instant before, @Nullable Cursor after, int skip) {

  /** The most sessions to skip: each costs time, so read page by page instead. */
  public static final int MAX_SKIP = 10_000;

  /**
   * Creates the range; one that ends before it begins is empty.
   *
   * @throws InvalidValueException if too many sessions are to be skipped
   */
  public SessionListRange {
    requireNonNull(from, "from");
    requireNonNull(before, "before");
    if (skip < 0 || skip > MAX_SKIP) {
      throw new InvalidValueException("skip", skip, "0.." + MAX_SKIP);
    }
  }

  public SessionListRange(Instant from, Instant before, @Nullable Cursor after) {
    this(from, before, after, 0);
  }

  /**
   * Returns the rest of this range after a session.
   *
   * @throws UnavailableException if the session does not come after the last one: such a list would
   *     never end
   */
  public SessionListRange after(SessionState last) {
    var next = Cursor.of(last);
    if (after != null && !next.isFurtherThan(after)) {
      throw new UnavailableException("The list of sessions does not move forward.", null);
    }
    return new SessionListRange(from, before, next);
  }

  /**
   * The position of a session in a list.
   *
   * @param listedAt the sort key of lists
   * @param key orders sessions of one instant
   */
  public record Cursor(Instant listedAt, SessionKey key) {

    public Cursor {
      requireNonNull(listedAt, "listedAt");
      requireNonNull(key, "key");
    }

    static Cursor of(SessionState state) {
      return new Cursor(state.listedAt(), state.key());
    }

    /** Returns whether this position comes later in a list, which begins with the newest. */
    boolean isFurtherThan(Cursor other) {
      var order = listedAt.compareTo(other.listedAt);
      return order < 0 || (order == 0 && key.value().compareTo(other.key.value()) < 0);
    }
  }
}
