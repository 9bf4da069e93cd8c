package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the service reports of a session.
 *
 * @param sessionId the service's name for the session
 * @param startedAt each time is absent until it came
 * @param notes what the technician noted so far
 */
public record StatusReport(
    String sessionId,
    SupportStatus status,
    @Nullable Instant startedAt,
    @Nullable Instant joinedAt,
    @Nullable Instant endedAt,
    @Nullable String expertName,
    @Nullable String notes) {

  /** Creates the report. */
  public StatusReport {
    requireNonNull(sessionId, "sessionId");
    requireNonNull(status, "status");
  }

  /** Returns when the reported status began, as far as the report tells. */
  @Nullable Instant since() {
    return switch (status) {
      case NOT_STARTED -> null;
      case WAITING -> startedAt;
      case ACTIVE -> joinedAt;
      case COMPLETE, ABANDONED -> endedAt;
    };
  }
}
