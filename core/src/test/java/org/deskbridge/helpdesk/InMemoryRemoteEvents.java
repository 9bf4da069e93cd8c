package org.deskbridge.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * A feed of the events that it was given; its cursors are their numbers.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryRemoteEvents implements RemoteEvents {

  private final List<Event> events = new ArrayList<>();
  private final List<@Nullable String> asked = new ArrayList<>();
  private @Nullable DeskbridgeException failure;
  private boolean isMissing;

  /** Adds an event at the end. */
  public synchronized void add(Event event) {
    events.add(event);
  }

  /** Behaves from now on as a service without a feed, or with it. */
  public synchronized void setMissing(boolean missing) {
    this.isMissing = missing;
  }

  /** Makes every request fail from now on; null to let them succeed again. */
  public synchronized void failWith(@Nullable DeskbridgeException failure) {
    this.failure = failure;
  }

  /** Forgets all events, as a service does that starts anew. */
  public synchronized void clear() {
    events.clear();
  }

  /** Returns the places that were asked for, first to last. */
  public synchronized List<@Nullable String> asked() {
    return new ArrayList<>(asked);
  }

  @Override
  public synchronized Optional<Page> after(@Nullable String after, int limit) {
    asked.add(after);
    if (failure != null) {
      throw failure;
    }
    if (isMissing) {
      return Optional.empty();
    }
    var begin = after == null ? events.size() : number(after);
    if (begin > events.size()) {
      throw new RejectedException(ErrorCode.EVENT_CURSOR_UNKNOWN, "after: unknown");
    }
    var end = Math.min(events.size(), begin + limit);
    return Optional.of(
        new Page(events.subList(begin, end), Integer.toString(end), end - begin == limit));
  }

  private static int number(String cursor) {
    try {
      return Integer.parseInt(cursor);
    } catch (NumberFormatException e) {
      throw new RejectedException(ErrorCode.EVENT_CURSOR_UNKNOWN, "after: unknown");
    }
  }
}
