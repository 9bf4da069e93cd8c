package org.deskbridge.adapter.http.pages.call;

import java.time.Duration;
import java.util.Locale;
import org.deskbridge.adapter.http.support.Rate;

/**
 * The calls of a page, and the rate limit of each for one participant of a session.
 *
 * <p>Each rate is several times that of a page in the fastest use, after repeated reloads, or after
 * all pages reconnect to a restarted service.
 */
public enum PageCall {
  /** A chat message: one a second, and 30 at once. */
  CHAT(30, 30),

  /** Saving notes, at the earliest 0.6 s after the last key. */
  NOTES(120, 120),

  /** A signal. A connection needs some 50 for each page of the other side, all at once. */
  SIGNAL(600, 30),

  /** A heartbeat, which a page sends every 15 s. */
  BEAT(30, 30),

  /** A connection. A page reconnects at most every 3 s, or when it is reloaded. */
  FEED(60, 60),

  /** A poll where streams are blocked: one a second, and one for each event. */
  POLL(600, 30),

  /** Showing the session before the connection, its start, and earlier parts of its chat. */
  SHOW(120, 60),

  /** An action at the click of a button: join, leave, end, a new code, recording consent. */
  STEP(30, 60),

  /** A call to a helpdesk; searches run while the user types. */
  TICKETS(120, 120),

  /** A chunk of a recording, one a second; ten minutes of them may be pending. */
  CHUNK(1_200, 60);

  private static final int SESSION_SHARES = 4;

  private final int count;
  private final int seconds;
  private final String limit = "page " + name().toLowerCase(Locale.ROOT);
  private final String sessionLimit = limit + " of session";

  PageCall(int count, int seconds) {
    this.count = count;
    this.seconds = seconds;
  }

  /** Returns the name of the limit for one participant. */
  String limit() {
    return limit;
  }

  /** Returns the name of the limit for all participants of a session together. */
  String sessionLimit() {
    return sessionLimit;
  }

  /** Returns the limit for one participant. */
  Rate rate() {
    return new Rate(count, Duration.ofSeconds(seconds));
  }

  /** Returns the limit for all participants of a session together: that of four. */
  Rate sessionRate() {
    return new Rate(count * SESSION_SHARES, Duration.ofSeconds(seconds));
  }
}
