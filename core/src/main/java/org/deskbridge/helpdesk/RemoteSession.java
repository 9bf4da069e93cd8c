package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session at the service (contract 2, GET /sessions/{sessionId}).
 *
 * @param report status, times, ticket, notes and recording
 * @param accountKey absent while the session is unclaimed
 * @param joinUrl the page where the customer joins; a secret
 * @param machine present for an unattended session
 * @param startToken below 2^53, accepted in place of the session token; a secret, present in lists
 *     only
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

  /** Leaves out the secrets to join or start. */
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

  /** An unattended machine, and the account that supports it. */
  public record UnattendedMachine(
      String uuid, @Nullable String name, @Nullable String accountName) {}
}
