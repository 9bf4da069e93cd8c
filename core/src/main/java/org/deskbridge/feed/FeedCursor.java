package org.deskbridge.feed;

import java.util.regex.Pattern;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/**
 * A place in the order of all events: that of an event, and of all that come after it.
 *
 * <p>It stays valid across restarts, retention and erasure: places are given once, in ascending
 * order, and never again.
 *
 * @param position from 0
 */
public record FeedCursor(long position) implements Comparable<FeedCursor> {

  /** Before the first event of all. */
  public static final FeedCursor START = new FeedCursor(0);

  private static final int RADIX = 36;

  /** 2^63 has 13 digits. */
  private static final Pattern TEXT = Pattern.compile("c[0-9a-z]{1,13}");

  /** Creates the cursor of a place. */
  public FeedCursor {
    if (position < 0) {
      throw new IllegalArgumentException("position: %d (expected: from 0)".formatted(position));
    }
  }

  /**
   * Returns the cursor of a text.
   *
   * @param text as {@link #text} wrote it
   * @throws RejectedException {@code event.cursor-unknown} if it is no such text
   */
  public static FeedCursor of(String text) {
    try {
      if (TEXT.matcher(text).matches()) {
        return new FeedCursor(Long.parseLong(text.substring(1), RADIX));
      }
    } catch (NumberFormatException e) {
      throw unknown();
    }
    throw unknown();
  }

  static RejectedException unknown() {
    return new RejectedException(
        ErrorCode.EVENT_CURSOR_UNKNOWN,
        "after: unknown (expected: a cursor of this service; compare all sessions once and go on"
            + " from the latest event)");
  }

  /** Returns this cursor as a text, to be stored and shown; opaque to everyone else. */
  public String text() {
    return "c" + Long.toString(position, RADIX);
  }

  /** Returns whether this place comes after another one. */
  public boolean isAfter(FeedCursor other) {
    return position > other.position;
  }

  @Override
  public int compareTo(FeedCursor other) {
    return Long.compare(position, other.position);
  }

  @Override
  public String toString() {
    return text();
  }
}
