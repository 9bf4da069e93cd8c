package org.deskbridge.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbridge.recording.TimelineEntry.Joined;
import org.deskbridge.recording.TimelineEntry.Noted;
import org.deskbridge.recording.TimelineEntry.Said;
import org.deskbridge.recording.TimelineEntry.Status;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionStep;

/** Cuts what happened during a recording out of the history of its session. */
final class Timeline {

  private Timeline() {}

  /**
   * Returns what happened from the start of the recording to its end, in order; first of all, where
   * the session stood when the recording began.
   */
  static List<TimelineEntry> of(List<SessionEvent> history, Instant startedAt, Duration duration) {
    var end = startedAt.plus(duration);
    var entries = new ArrayList<TimelineEntry>();
    statusAt(history, startedAt)
        .map(status -> new Status(Duration.ZERO, status))
        .ifPresent(entries::add);
    history.stream()
        .filter(each -> each.at().isAfter(startedAt) && !each.at().isAfter(end))
        .forEach(each -> add(each, Duration.between(startedAt, each.at()), entries));
    return entries;
  }

  private static Optional<SessionStatus> statusAt(List<SessionEvent> history, Instant at) {
    return history.stream()
        .filter(each -> !each.at().isAfter(at))
        .map(each -> each.after().status())
        .reduce((earlier, later) -> later);
  }

  private static void add(SessionEvent event, Duration at, List<TimelineEntry> entries) {
    if (event instanceof SessionEvent.Moved moved) {
      if (moved.step() == SessionStep.JOIN) {
        entries.add(new Joined(at, customer(moved.after())));
      }
      entries.add(new Status(at, moved.after().status()));
    } else if (event instanceof SessionEvent.Said said) {
      entries.add(new Said(at, said.name(), said.text()));
    } else if (event instanceof SessionEvent.NotesWritten written) {
      var notes = written.after().notes();
      entries.add(new Noted(at, notes == null ? "" : notes));
    }
  }

  private static String customer(SessionState state) {
    var customer = state.customer();
    var name = customer == null ? null : customer.name();
    return name == null ? "Customer" : name;
  }
}
