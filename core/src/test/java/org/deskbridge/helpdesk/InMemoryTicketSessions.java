package org.deskbridge.helpdesk;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sessions on tickets, in memory. Safe for use by several threads at once. */
public final class InMemoryTicketSessions implements TicketSessions {

  private final Map<String, TicketSession> sessions = new HashMap<>();

  @Override
  public String newReference() {
    return UUID.randomUUID().toString();
  }

  @Override
  public synchronized Optional<TicketSession> session(String reference) {
    return Optional.ofNullable(sessions.get(reference));
  }

  @Override
  public synchronized Optional<TicketSession> bySessionId(String sessionId) {
    return sessions.values().stream()
        .filter(each -> sessionId.equals(each.sessionId()))
        .findFirst();
  }

  @Override
  public synchronized List<TicketSession> unfinished(Instant requestedSince) {
    return sessions.values().stream()
        .filter(each -> !each.status().isFinal())
        .filter(each -> !each.requestedAt().isBefore(requestedSince))
        .sorted(Comparator.comparing(TicketSession::requestedAt))
        .toList();
  }

  @Override
  public synchronized List<TicketSession> ended(Instant since) {
    return sessions.values().stream()
        .filter(each -> each.endedAt() != null && !each.endedAt().isBefore(since))
        .sorted(Comparator.comparing(TicketSession::requestedAt))
        .toList();
  }

  @Override
  public synchronized List<TicketSession> ofTicket(String ticketId) {
    return sessions.values().stream()
        .filter(each -> each.ticketId().equals(ticketId))
        .sorted(Comparator.comparing(TicketSession::requestedAt).reversed())
        .toList();
  }

  @Override
  public synchronized void save(TicketSession session) {
    var expected = session(session.reference()).map(each -> each.revision() + 1).orElse(0);
    if (session.revision() != expected) {
      throw new StaleTicketSessionException();
    }
    sessions.put(session.reference(), session);
  }
}
