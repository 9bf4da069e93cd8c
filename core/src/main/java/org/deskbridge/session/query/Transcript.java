package org.deskbridge.session.query;

import static java.util.Objects.requireNonNull;

import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;

/**
 * The transcript of a session's chat.
 *
 * @param lines oldest first, read anew by each iteration
 */
public record Transcript(SessionState session, Iterable<SessionEvent.ChatLine> lines) {

  public Transcript {
    requireNonNull(session, "session");
    requireNonNull(lines, "lines");
  }
}
