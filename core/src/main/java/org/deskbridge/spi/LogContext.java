package org.deskbridge.spi;

import org.deskbridge.callback.Callback;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * Adds the ids of what the background work is about to what is logged meanwhile.
 *
 * <p>The core logs by {@link System.Logger}, which has messages and nothing beside them; a platform
 * that collects logs by id has a place for these. Called by several threads at once.
 */
@FunctionalInterface
public interface LogContext {

  /** Adds nothing. */
  LogContext NONE = (subject, work) -> work.run();

  /**
   * Runs the work, once and on this thread, and has what it logs carry the ids. What the work
   * throws comes out of this, and afterwards the thread logs as before.
   */
  void run(Subject subject, Runnable work);

  /**
   * What is worked at.
   *
   * @param session absent if it is an event of no session, as that of a receiver
   * @param sessionId absent before the start of the session, and once the session was removed
   * @param event the id of a callback or of an event of the feed, absent if it is about neither
   */
  record Subject(
      @Nullable SessionKey session, @Nullable SessionId sessionId, @Nullable String event) {

    /** Returns a session. */
    public static Subject of(SessionState session) {
      return new Subject(session.key(), session.id(), null);
    }

    /** Returns a callback and its session. */
    public static Subject of(Callback callback) {
      var session = callback.state();
      return new Subject(session.key(), session.id(), callback.id().value());
    }

    /** Returns an event of the feed and its session. */
    public static Subject of(FeedEvent event) {
      return new Subject(event.session(), event.sessionId(), event.id());
    }
  }
}
