package org.deskbridge.session.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, and where in it to go on.
 *
 * @param from inclusive
 * @param before exclusive
 * @param after the last session seen so far, absent for the first page
 * @param skip how many sessions from there on to pass over, 0 to {@value #MAX_SKIP}
 */
public record SessionListRange(Instant from, Instant before, @Nullable Cursor after, int skip) {

  /** The most sessions to pass over: each costs time, so longer ways are gone page by page. */
  public static final int MAX_SKIP = 10_000;

  /**
   * Creates the window; one that ends before it begins holds nothing.
   *
   * @throws InvalidValueException if more sessions are to be passed over than can be
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
   * Returns this window, to go on after a session of it.
   *
   * @throws UnavailableException if the session is not further on than the last one: such a list
   *     would never end
   */
  public SessionListRange after(SessionState last) {
    var next = Cursor.of(last);
    if (after != null && !next.isFurtherThan(after)) {
      throw new UnavailableException("The list of sessions does not move forward.", null);
    }
    return new SessionListRange(from, before, next);
  }

  /**
   * The place of a session in a list.
   *
   * @param listedAt what lists go by
   * @param key tells sessions of one instant apart
   */
  public record Cursor(Instant listedAt, SessionKey key) {

    public Cursor {
      requireNonNull(listedAt, "listedAt");
      requireNonNull(key, "key");
    }

    static Cursor of(SessionState state) {
      return new Cursor(state.listedAt(), state.key());
    }

    /** Returns whether this place comes later in a list, which begins with the newest. */
    boolean isFurtherThan(Cursor other) {
      var order = listedAt.compareTo(other.listedAt);
      return order < 0 || (order == 0 && key.value().compareTo(other.key.value()) < 0);
    }
  }
}
