package org.deskbridge.adapter.persistence.sql.feed;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.deskbridge.adapter.persistence.sql.StateJson;
import org.deskbridge.adapter.persistence.sql.feed.SqlEventFeed.FeedRow;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Makes the events of one page, in order, and with each the state of its session right after it.
 * Each session is replayed once, however many of its events are in the page.
 */
final class SessionReplays {

  private final Map<Long, Replay> sessions = new HashMap<>();

  /**
   * @param changes the events of each session from its first on, except the chat
   */
  SessionReplays(Map<Long, List<String>> changes) {
    changes.forEach(
        (session, events) -> {
          if (!events.isEmpty()) {
            sessions.put(session, new Replay(events));
          }
        });
  }

  /** Returns the next event of the page, null if its session was removed meanwhile. */
  @Nullable FeedEvent event(FeedRow row) {
    if (row.received() != null) {
      return new FeedEvent.OfReceiver(row.cursor(), row.received());
    }
    if (row.recorded() != null) {
      return new FeedEvent.OfRecording(
          row.cursor(),
          StateJson.recordingEvent(row.recorded()),
          row.sessionId() == null ? null : new SessionId(row.sessionId()));
    }
    var replay = row.session() == null ? null : sessions.get(row.session());
    if (replay == null || row.event() == null || row.event().isBlank()) {
      return null;
    }
    return new FeedEvent.OfSession(
        row.cursor(), StateJson.event(row.event()), replay.upTo(row.revision()));
  }

  /** A session on its way from its request to the last event of the page. */
  private static final class Replay {

    private final Iterator<SessionEvent> later;
    private SessionState state;
    private @Nullable SessionEvent next;

    Replay(List<String> events) {
      this.state = SessionState.replay(List.of(StateJson.event(events.get(0))));
      this.later = events.stream().skip(1).map(StateJson::event).iterator();
      this.next = following();
    }

    private @Nullable SessionEvent following() {
      return later.hasNext() ? later.next() : null;
    }

    /** A line of the chat changes the revision alone. */
    SessionState upTo(int revision) {
      while (next != null && next.revision() <= revision) {
        state = next.after(state);
        next = following();
      }
      return state.at(revision);
    }
  }
}
