package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chat messages of a session, oldest first (contract 2, GET /sessions/{sessionId}/events).
 *
 * @param endedAt absent while the session is live
 */
public record RemoteTranscript(
    String sessionId, Instant startedAt, @Nullable Instant endedAt, List<Line> lines) {

  public RemoteTranscript {
    requireNonNull(sessionId, "sessionId");
    requireNonNull(startedAt, "startedAt");
    lines = List.copyOf(lines);
  }

  /** One chat message. */
  public record Line(Instant at, String name, String text) {

    public Line {
      requireNonNull(at, "at");
      requireNonNull(name, "name");
      requireNonNull(text, "text");
    }
  }
}
