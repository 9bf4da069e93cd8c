package org.deskbridge.adapter.webhook.receiver;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSystem;

/**
 * Offers what a helpdesk mounts in its own Jakarta REST runtime to hear of status changes and to
 * answer ticket calls.
 */
public final class WebhookReceiver {

  private WebhookReceiver() {}

  /** Returns where the resources answer, as URL patterns of the servlet API. */
  public static Set<String> paths() {
    return Set.of("/callbacks/*");
  }

  /**
   * Returns the resources to register. They answer under {@value StatusCallbacks#PATH}, below
   * wherever the application is mounted, and may be called by several threads at once.
   */
  public static Set<Object> resources(
      ReceiverSettings settings, ApplyStatusReport apply, InstantSource clock) {
    return resources(settings, apply, session -> {}, clock);
  }

  /**
   * Returns the resources to register, which tell the platform of every report they took in.
   *
   * @param observer gets the session as the helpdesk now sees it, after it is on record and perhaps
   *     more than once; returns at once and does not throw
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
   * Returns the resources to register to be asked about tickets. They answer under {@value
   * TicketCalls#PATH}, below wherever the application is mounted: the callback URL of a partner
   * link. They may be called by several threads at once.
   */
  public static Set<Object> ticketResources(TicketReceiverSettings settings, TicketSystem tickets) {
    return Set.of(
        new TicketCalls(requireNonNull(settings, "settings"), requireNonNull(tickets, "tickets")));
  }
}
