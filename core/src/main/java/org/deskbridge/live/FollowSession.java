package org.deskbridge.live;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import org.deskbridge.access.Caller;
import org.deskbridge.meta.UseCase;
import org.deskbridge.session.Attendance;
import org.deskbridge.session.Page;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionFeed;
import org.deskbridge.session.SessionFeed.Subscription;
import org.deskbridge.session.SessionKey;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;

/** Connects a page to its session: it counts as present, and hears of all that happens. */
@UseCase
public final class FollowSession {

  private final VisibleSessions sessions;
  private final SessionFeed feed;
  private final SignalRelay relay;
  private final Attendance attendance;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public FollowSession(
      Sessions sessions,
      SessionFeed feed,
      SignalRelay relay,
      Attendance attendance,
      InstantSource clock) {
    this.sessions = new VisibleSessions(sessions);
    this.feed = requireNonNull(feed, "feed");
    this.relay = requireNonNull(relay, "relay");
    this.attendance = requireNonNull(attendance, "attendance");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Connects the page until the answer is closed, which the caller has to see to.
   *
   * <p>A page has one connection at a time: close its old one before this is called again, or the
   * page counts as gone.
   *
   * <p>Read the session after this returned, not before: then nothing that happens can slip by,
   * though something may be heard of twice.
   *
   * @param page on the caller's own side
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   */
  public Following follow(Caller caller, SessionKey key, Page page, Follower follower) {
    var state = sessions.get(caller, key);
    var events = feed.subscribe(state.key(), follower::happened);
    var news = relay.listen(key, each -> tell(each, page, follower));
    attendance.seen(key, page, clock.instant());
    relay.send(key, new Presence(page, true));
    return new Following(
        attendance.present(key),
        () -> {
          news.close();
          events.close();
          attendance.gone(key, page, clock.instant());
          relay.send(key, new Presence(page, false));
        });
  }

  private static void tell(LiveNews news, Page page, Follower follower) {
    if (news.isFor(page)) {
      follower.received(news);
    }
  }

  /** Hears of what happens in the session; every method returns at once and does not throw. */
  public interface Follower {

    /** Takes note of a recorded event. */
    void happened(SessionEvent event);

    /** Takes note of what another page says. */
    void received(LiveNews news);
  }

  /**
   * A connected page.
   *
   * @param present the pages that are there, this one among them
   * @param connection ends the connection when it is closed
   */
  public record Following(List<Page> present, Subscription connection) implements AutoCloseable {

    /** Creates the answer. */
    public Following {
      present = List.copyOf(present);
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}
