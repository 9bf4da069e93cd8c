package org.deskbridge.adapter.webhook.receiver;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import org.deskbridge.Helpdesk;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.CallbackBaseUrl;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.spi.HelpdeskAddress;

/**
 * The resources that a helpdesk mounts in its own Jakarta REST runtime to receive status changes
 * and to answer ticket calls.
 */
public final class WebhookReceiver {

  private final URI url;
  private final ReceiverSettings settings;
  private final UserTokens userTokens;

  private WebhookReceiver(URI url, ReceiverSettings settings, UserTokens userTokens) {
    this.url = url;
    this.settings = settings;
    this.userTokens = userTokens;
  }

  /**
   * Returns both receivers of a helpdesk.
   *
   * @param url the root of the host that {@link #resources(Helpdesk)} are mounted at, as the
   *     service reaches it
   * @param userTokens makes and checks the tokens of technicians
   */
  public static WebhookReceiver at(URI url, ReceiverSettings settings, UserTokens userTokens) {
    return new WebhookReceiver(
        requireNonNull(url, "url"),
        requireNonNull(settings, "settings"),
        requireNonNull(userTokens, "userTokens"));
  }

  /** Returns where the service reaches the receivers. */
  public HelpdeskAddress address() {
    return new HelpdeskAddress(
        new CallbackBaseUrl(url.resolve(StatusCallbacks.ROOT)),
        url.resolve(TicketCalls.PATH),
        userTokens::issue);
  }

  /** Returns the resources to register, at {@link #paths()}. */
  public Set<Object> resources(Helpdesk helpdesk) {
    return Set.of(
        new StatusCallbacks(settings, helpdesk::apply, helpdesk.clock()),
        new TicketCalls(new TicketReceiverSettings(userTokens), helpdesk.tickets()));
  }

  /** Returns the paths of the resources, as URL patterns of the servlet API. */
  public static Set<String> paths() {
    return Set.of("/callbacks/*");
  }

  /**
   * Returns the resources to register for status callbacks alone. They answer under {@value
   * StatusCallbacks#PATH}, below wherever the application is mounted, and may be called by several
   * threads at once.
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
            reports(requireNonNull(apply, "apply"), requireNonNull(observer, "observer")),
            requireNonNull(clock, "clock")));
  }

  private static StatusCallbacks.Reports reports(
      ApplyStatusReport apply, Consumer<TicketSession> observer) {
    return (reference, delivery, report) ->
        observer.accept(apply.apply(reference, delivery, report));
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
