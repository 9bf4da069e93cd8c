package org.deskbridge;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.deskbridge.helpdesk.FeedPosition;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.spi.HelpdeskAddress;
import org.deskbridge.spi.JobMeters;
import org.deskbridge.spi.RemoteService;
import org.deskbridge.ticket.HelpdeskSystem;
import org.jspecify.annotations.Nullable;

/** Collects what a helpdesk's side is made of. For one thread. */
public final class HelpdeskBuilder {

  private @Nullable RemoteService service;
  private @Nullable HelpdeskAddress address;
  private @Nullable TicketSessions sessions;
  private @Nullable FeedPosition feedPosition;
  private @Nullable HelpdeskSystem name;
  private @Nullable TicketSystem tickets;
  private Consumer<TicketSession> observer = session -> {};
  private InstantSource clock = InstantSource.system();
  private JobMeters meters = JobMeters.NONE;

  HelpdeskBuilder() {}

  /** Sets the service. */
  public HelpdeskBuilder service(RemoteService service) {
    this.service = requireNonNull(service, "service");
    return this;
  }

  /** Sets where the service reaches the helpdesk. */
  public HelpdeskBuilder address(HelpdeskAddress address) {
    this.address = requireNonNull(address, "address");
    return this;
  }

  /** Sets the sessions on the helpdesk's tickets. */
  public HelpdeskBuilder sessions(TicketSessions sessions) {
    this.sessions = requireNonNull(sessions, "sessions");
    return this;
  }

  /**
   * Sets where the helpdesk keeps its place in the event feed of the service, beside the sessions.
   * Without it the helpdesk compares sessions to learn what it missed.
   */
  public HelpdeskBuilder feedPosition(FeedPosition feedPosition) {
    this.feedPosition = requireNonNull(feedPosition, "feedPosition");
    return this;
  }

  /**
   * Sets the tickets of the helpdesk.
   *
   * @param name how technicians see the helpdesk in the ticket panel
   */
  public HelpdeskBuilder tickets(HelpdeskSystem name, TicketSystem tickets) {
    this.name = requireNonNull(name, "name");
    this.tickets = requireNonNull(tickets, "tickets");
    return this;
  }

  /**
   * Sets who is told of every session that has changed, once that is stored and perhaps more than
   * once; returns at once and does not throw.
   */
  public HelpdeskBuilder observer(Consumer<TicketSession> observer) {
    this.observer = requireNonNull(observer, "observer");
    return this;
  }

  /** Sets the clock. */
  public HelpdeskBuilder clock(InstantSource clock) {
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  /** Sets who is told how background jobs went. */
  public HelpdeskBuilder meters(JobMeters meters) {
    this.meters = requireNonNull(meters, "meters");
    return this;
  }

  /**
   * Returns the helpdesk's side with its background work started.
   *
   * @throws IllegalStateException if something is missing; the message names it
   */
  public Helpdesk start() {
    var helpdesk = build();
    helpdesk.start();
    return helpdesk;
  }

  /**
   * Returns the helpdesk's side without background work: to be started later, or for tests, which
   * call what it would do.
   *
   * @throws IllegalStateException if something is missing; the message names it
   */
  public Helpdesk build() {
    return new Helpdesk(
        new HelpdeskParts(
            given(service, "service"),
            given(address, "address"),
            given(sessions, "sessions"),
            feedPosition,
            given(name, "tickets"),
            given(tickets, "tickets"),
            observer,
            clock,
            meters));
  }

  private static <T> T given(@Nullable T part, String name) {
    if (part == null) {
      throw new IllegalStateException(
          "%s: missing (expected: builder().%s(…))".formatted(name, name));
    }
    return part;
  }
}
