package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said in the chat of a session, oldest first (contract 2, GET
 * /sessions/{sessionId}/events).
 *
 * @param endedAt absent while the session goes on
 */
public record RemoteTranscript(
    String sessionId, Instant startedAt, @Nullable Instant endedAt, List<Line> lines) {

  public RemoteTranscript {
    requireNonNull(sessionId, "sessionId");
    requireNonNull(startedAt, "startedAt");
    lines = List.copyOf(lines);
  }

  /** What one person said. */
  public record Line(Instant at, String name, String text) {

    public Line {
      requireNonNull(at, "at");
      requireNonNull(name, "name");
      requireNonNull(text, "text");
    }
  }
}
