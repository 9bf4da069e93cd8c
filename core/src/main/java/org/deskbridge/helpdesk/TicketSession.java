package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A support session on a ticket, as far as the helpdesk has heard; an immutable value.
 *
 * @param reference the helpdesk's own name for it
 * @param revision counts the changes, from 0
 * @param history the statuses in the order of the session's life, the first one is the request
 * @param report what the service said last, absent until it said something
 * @param deliveries the reports taken in so far, by the ids they came under
 */
public record TicketSession(
    String reference,
    String ticketId,
    int revision,
    Instant requestedAt,
    List<Reached> history,
    @Nullable StatusReport report,
    List<String> deliveries) {

  /** Creates the session as it is on record. */
  public TicketSession {
    requireNonNull(reference, "reference");
    requireNonNull(ticketId, "ticketId");
    requireNonNull(requestedAt, "requestedAt");
    history = List.copyOf(history);
    deliveries = List.copyOf(deliveries);
  }

  static TicketSession requested(String reference, String ticketId, Instant at) {
    return new TicketSession(
        reference,
        ticketId,
        0,
        at,
        List.of(new Reached(SupportStatus.NOT_STARTED, at)),
        null,
        List.of());
  }

  /** Returns how far the session has come. */
  public SupportStatus status() {
    return history.get(history.size() - 1).status();
  }

  /**
   * Returns this session after a report, this very one if the report came before.
   *
   * <p>A report that was overtaken by a later one leaves the status as it is.
   */
  TicketSession apply(StatusReport news, String delivery, Instant at) {
    if (deliveries.contains(delivery)) {
      return this;
    }
    var isNews = news.status().isAfter(status());
    var isCurrent = isNews || news.status() == status();
    return new TicketSession(
        reference,
        ticketId,
        revision + 1,
        requestedAt,
        isNews ? append(history, reached(news, at)) : history,
        isCurrent ? news : report,
        append(deliveries, delivery));
  }

  private static Reached reached(StatusReport news, Instant at) {
    var since = news.since();
    return new Reached(news.status(), since == null ? at : since);
  }

  private static <T> List<T> append(List<T> list, T element) {
    return Stream.concat(list.stream(), Stream.of(element)).toList();
  }

  /** A status and when the session reached it. */
  public record Reached(SupportStatus status, Instant at) {

    /** Creates the entry. */
    public Reached {
      requireNonNull(status, "status");
      requireNonNull(at, "at");
    }
  }
}
