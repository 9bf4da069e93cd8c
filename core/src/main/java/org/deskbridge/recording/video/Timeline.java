package org.deskbridge.recording.video;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.deskbridge.recording.video.TimelineEntry.Joined;
import org.deskbridge.recording.video.TimelineEntry.Noted;
import org.deskbridge.recording.video.TimelineEntry.Said;
import org.deskbridge.recording.video.TimelineEntry.Status;
import org.deskbridge.session.Customer;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/**
 * The events during a recording, taken from the history of its session.
 *
 * <p>From the start of the recording to its end, in order; the first entry is the status of the
 * session at the start, and the last one the notes, as they are when this is read: most are
 * finished after the end. Each iteration reads the history anew.
 *
 * @param history the whole history, oldest event first
 */
record Timeline(Iterable<SessionEvent> history, Instant startedAt, Duration duration)
    implements Iterable<TimelineEntry> {

  @Override
  public Iterator<TimelineEntry> iterator() {
    return new Entries(history.iterator(), startedAt, duration);
  }

  private static final class Entries implements Iterator<TimelineEntry> {

    private final Iterator<SessionEvent> history;
    private final Instant start;
    private final Duration duration;
    private final Instant end;
    private final Queue<TimelineEntry> entries = new ArrayDeque<>();
    private @Nullable SessionStatus statusAtStart;
    private @Nullable String notes;
    private boolean hasBegun;
    private boolean hasEnded;

    Entries(Iterator<SessionEvent> history, Instant start, Duration duration) {
      this.history = history;
      this.start = start;
      this.duration = duration;
      this.end = start.plus(duration);
    }

    @Override
    public boolean hasNext() {
      while (entries.isEmpty() && history.hasNext()) {
        take(history.next());
      }
      if (entries.isEmpty()) {
        begin();
        finish();
      }
      return !entries.isEmpty();
    }

    @Override
    public TimelineEntry next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no more entries");
      }
      return entries.remove();
    }

    private void take(SessionEvent event) {
      if (event instanceof SessionEvent.NotesWritten written) {
        notes = written.notesAfter(notes);
      }
      if (!event.at().isAfter(start)) {
        statusAtStart = statusAfter(event);
      } else if (!event.at().isAfter(end)) {
        begin();
        add(event, Duration.between(start, event.at()));
      }
    }

    private @Nullable SessionStatus statusAfter(SessionEvent event) {
      if (event instanceof SessionEvent.Moved moved) {
        return moved.status();
      }
      return event instanceof SessionEvent.Requested ? SessionStatus.NOT_STARTED : statusAtStart;
    }

    /** Adds the status at the start of the recording, unless there was no event before. */
    private void begin() {
      if (!hasBegun && statusAtStart != null) {
        entries.add(new Status(Duration.ZERO, statusAtStart));
      }
      hasBegun = true;
    }

    /** Adds the notes, once all of the history is read. */
    private void finish() {
      if (!hasEnded && notes != null && !notes.isEmpty()) {
        entries.add(new Noted(duration, notes));
      }
      hasEnded = true;
    }

    private void add(SessionEvent event, Duration at) {
      if (event instanceof SessionEvent.Joined joined) {
        entries.add(new Joined(at, name(joined.customer())));
      }
      if (event instanceof SessionEvent.Moved moved) {
        entries.add(new Status(at, moved.status()));
      } else if (event instanceof SessionEvent.Said said) {
        entries.add(new Said(at, said.name(), said.text()));
      }
    }

    private static String name(@Nullable Customer customer) {
      var name = customer == null ? null : customer.name();
      return name == null ? "Customer" : name;
    }
  }
}
