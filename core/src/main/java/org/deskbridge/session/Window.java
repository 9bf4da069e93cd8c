package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, and where in it to go on.
 *
 * @param from inclusive
 * @param before exclusive
 * @param after the last session seen so far, absent for the first page
 */
public record Window(Instant from, Instant before, @Nullable Place after) {

  /** Creates the window; one that ends before it begins holds nothing. */
  public Window {
    requireNonNull(from, "from");
    requireNonNull(before, "before");
  }

  /** Returns this window, to go on after a session of it. */
  public Window after(SessionState last) {
    return new Window(from, before, Place.of(last));
  }

  /**
   * The place of a session in a list.
   *
   * @param listedAt what lists go by
   * @param key tells sessions of one instant apart
   */
  public record Place(Instant listedAt, SessionKey key) {

    /** Creates the place. */
    public Place {
      requireNonNull(listedAt, "listedAt");
      requireNonNull(key, "key");
    }

    static Place of(SessionState state) {
      return new Place(state.listedAt(), state.key());
    }
  }
}
