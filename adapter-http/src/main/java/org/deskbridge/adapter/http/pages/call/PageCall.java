package org.deskbridge.adapter.http.pages.call;

import java.time.Duration;
import org.deskbridge.adapter.http.support.Rate;

/**
 * What a page asks for, as far as limits go, and how often one participant of a session may.
 *
 * <p>Each rate is several times what a page does when it is used as fast as a person can, loaded
 * again and again, or back with all others after a restart of the service.
 */
public enum PageCall {
  /** A line of chat: one a second, and 30 at once. */
  CHAT(30, 30),

  /** The notes, which the page saves 0.6 s after the last key at the earliest. */
  NOTES(120, 120),

  /** A signal. A connection takes some 50 for each page of the other side, all at once. */
  SIGNAL(600, 30),

  /** A sign of life, of which a page sends one in 15 s. */
  BEAT(30, 30),

  /** A connected feed. A page that lost its own comes back once in 3 s, or when it is loaded. */
  FEED(60, 60),

  /** A poll where no stream gets through: one a second, and one for each event. */
  POLL(600, 30),

  /** A look at the session before the feed is there, its start, and earlier parts of its chat. */
  SHOW(120, 60),

  /** A deed at the click of a button: join, leave, end, a new code, a question, an answer. */
  STEP(30, 60),

  /** A call to a helpdesk, which searches while its user types. */
  TICKETS(120, 120),

  /** A piece of a recording, of which there is one a second; ten minutes of them may wait. */
  CHUNK(1_200, 60);

  private static final int SESSION_SHARES = 4;

  private final int count;
  private final int seconds;

  PageCall(int count, int seconds) {
    this.count = count;
    this.seconds = seconds;
  }

  /** Returns how often one participant may. */
  Rate rate() {
    return new Rate(count, Duration.ofSeconds(seconds));
  }

  /** Returns how often all participants of a session together may: four at their fastest. */
  Rate sessionRate() {
    return new Rate(count * SESSION_SHARES, Duration.ofSeconds(seconds));
  }
}
