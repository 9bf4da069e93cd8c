package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the service shows of a session (contract 2, GET /sessions/{sessionId}).
 *
 * @param report status, times, ticket, notes and recording
 * @param accountKey absent while nobody has claimed the session
 * @param joinUrl where the customer joins; a secret
 * @param machine present for an unattended session
 * @param startToken below 2^53, goes for the session token; a secret, present in lists alone
 */
public record RemoteSession(
    StatusReport report,
    @Nullable Long accountKey,
    @Nullable Person expert,
    @Nullable String customerName,
    @Nullable String customerEmail,
    @Nullable URI joinUrl,
    @Nullable UnattendedMachine machine,
    List<Person> collaborators,
    @Nullable Long startToken) {

  public RemoteSession {
    requireNonNull(report, "report");
    collaborators = List.copyOf(collaborators);
  }

  /** Leaves out what entitles to join or start. */
  @Override
  public String toString() {
    return "session %s: %s".formatted(report.sessionId(), report.status());
  }

  /**
   * A technician.
   *
   * @param userKey of up to 19 digits
   */
  public record Person(@Nullable String name, @Nullable String email, @Nullable String userKey) {}

  /** A machine nobody sits in front of, and the account that supports it. */
  public record UnattendedMachine(
      String uuid, @Nullable String name, @Nullable String accountName) {}
}
