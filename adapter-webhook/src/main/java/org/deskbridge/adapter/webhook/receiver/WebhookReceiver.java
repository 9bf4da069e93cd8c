package org.deskbridge.adapter.webhook.receiver;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSystem;

/**
 * The resources that a helpdesk mounts in its own Jakarta REST runtime to receive status changes
 * and to answer ticket calls.
 */
public final class WebhookReceiver {

  private WebhookReceiver() {}

  /** Returns the paths of the resources, as URL patterns of the servlet API. */
  public static Set<String> paths() {
    return Set.of("/callbacks/*");
  }

  /**
   * Returns the resources to register. Their path is {@value StatusCallbacks#PATH} below that of
   * the application. They may be called by several threads at once.
   */
  public static Set<Object> resources(
      ReceiverSettings settings, ApplyStatusReport apply, InstantSource clock) {
    return resources(settings, apply, session -> {}, clock);
  }

  /**
   * Returns the resources to register, which notify an observer of every accepted report.
   *
   * @param observer receives the session after it was stored, possibly more than once; must return
   *     at once and not throw
   */
  public static Set<Object> resources(
      ReceiverSettings settings,
      ApplyStatusReport apply,
      Consumer<TicketSession> observer,
      InstantSource clock) {
    return Set.of(
        new StatusCallbacks(
            requireNonNull(settings, "settings"),
            requireNonNull(apply, "apply"),
            requireNonNull(observer, "observer"),
            requireNonNull(clock, "clock")));
  }

  /**
   * Returns the resources to register for ticket calls. Their path is {@value TicketCalls#PATH}
   * below that of the application; both together are the callback URL of a link. They may be called
   * by several threads at once.
   */
  public static Set<Object> ticketResources(TicketReceiverSettings settings, TicketSystem tickets) {
    return Set.of(
        new TicketCalls(requireNonNull(settings, "settings"), requireNonNull(tickets, "tickets")));
  }
}
