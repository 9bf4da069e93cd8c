package org.deskbridge.adapter.http.pages.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that wait for a page, up to a bound. Not safe for use by several threads at once. */
final class EventQueue {

  private static final int MAX_EVENTS = 256;

  /** Several times the largest snapshot. */
  private static final int MAX_CHARACTERS = 2 * 1024 * 1024;

  private final Deque<SseEvent> events = new ArrayDeque<>();
  private int characters;

  /** Adds an event at the end; returns false, and adds nothing, if too much waits already. */
  boolean offer(SseEvent event) {
    if (events.size() >= MAX_EVENTS || characters >= MAX_CHARACTERS) {
      return false;
    }
    events.addLast(event);
    characters += event.data().length();
    return true;
  }

  /** Adds an event before all others, even beyond the bound. */
  void putFirst(SseEvent event) {
    events.addFirst(event);
    characters += event.data().length();
  }

  /** Takes the first event away, absent if none waits. */
  @Nullable SseEvent poll() {
    var first = events.poll();
    if (first != null) {
      characters -= first.data().length();
    }
    return first;
  }

  void clear() {
    events.clear();
    characters = 0;
  }

  int size() {
    return events.size();
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /** Returns all that wait, first to last; they stay. */
  List<SseEvent> all() {
    return List.copyOf(events);
  }
}
