package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What was said in the chat of a session, oldest first. */
public record Transcript(SessionState session, List<SessionEvent.Said> lines) {

  /** Creates the transcript. */
  public Transcript {
    requireNonNull(session, "session");
    lines = List.copyOf(lines);
  }
}
