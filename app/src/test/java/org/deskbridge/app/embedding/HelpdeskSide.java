package org.deskbridge.app.embedding;

import java.net.URI;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.http.client.DeskbridgeClient;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings;
import org.deskbridge.adapter.webhook.receiver.ReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.TicketReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.CallbackBaseUrl;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.MoveSession;
import org.deskbridge.helpdesk.ReconcileSessions;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.TicketOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

// tag::helpdesk[]
/** Our platform as a helpdesk of a service that runs elsewhere. */
final class HelpdeskSide implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HelpdeskSide.class);

  private final InstantSource clock = InstantSource.system();
  private final DeskbridgeClient service;
  private final URI ourUrl;
  private final UserTokens userTokens;
  private final TicketSessions sessions;
  private final OurTickets tickets;
  private final LaunchSession launch;
  private final ReconcileSessions reconcile;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  HelpdeskSide(
      DeskbridgeClientSettings settings, URI ourUrl, byte[] tokenSecret, TicketSessions sessions) {
    this.service = DeskbridgeClient.connect(settings);
    this.ourUrl = ourUrl;
    this.userTokens = UserTokens.of(tokenSecret);
    this.sessions = sessions;
    var move = new MoveSession(sessions);
    this.tickets = new OurTickets(move::move);
    this.launch =
        new LaunchSession(
            service.sessions(),
            sessions,
            new CallbackBaseUrl(ourUrl.resolve("/callbacks/status")),
            clock);
    this.reconcile = new ReconcileSessions(service.sessions(), sessions, clock);
  }

  /** What to mount: the service reports statuses and asks about tickets there. */
  Set<Object> resources(SigningSecret signingSecret) {
    var resources = new HashSet<Object>();
    resources.addAll(
        WebhookReceiver.resources(
            new ReceiverSettings(List.of(signingSecret)),
            new ApplyStatusReport(sessions, clock),
            HelpdeskSide::show,
            clock));
    resources.addAll(
        WebhookReceiver.ticketResources(new TicketReceiverSettings(userTokens), tickets));
    return resources;
  }

  /** To be called once the resources are mounted: for each technician, and at each start. */
  void register(String technician) {
    var link =
        new HelpdeskLink(
            new HelpdeskSystem("Our Desk", "desk.example"),
            technician,
            userTokens.issue(technician),
            ourUrl.resolve("/callbacks/tickets"),
            EnumSet.allOf(TicketOperation.class));
    timer.execute(() -> register(link));
  }

  private void register(HelpdeskLink link) {
    try {
      service.links().register(link);
    } catch (DeskbridgeException e) {
      log.warn("link: not registered now, tried again in ten seconds", e);
      var unused = timer.schedule(() -> register(link), 10, TimeUnit.SECONDS);
    }
  }

  /** Learns what happened while we were away, and from then on what a callback did not tell. */
  void start() {
    var unused = timer.scheduleWithFixedDelay(this::catchUp, 0, 5, TimeUnit.MINUTES);
  }

  private void catchUp() {
    try {
      reconcile.reconcile(HelpdeskSide::show);
    } catch (DeskbridgeException e) {
      log.warn("sessions: not reconciled now, tried again in five minutes", e);
    }
  }

  /** The button on a ticket: leads the technician to the launch page. */
  URI startSupport(OurTickets.Ticket ticket, String customer) {
    var launched =
        launch.launch(new LaunchSession.Ticket(ticket.id(), ticket.ref().url(), customer, null));
    return launched.launchUrl();
  }

  private static void show(TicketSession session) {
    log.info("{}", session); // a real platform updates the ticket on its pages
  }

  OurTickets tickets() {
    return tickets;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
// end::helpdesk[]
