package org.deskbridge.app.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.client.DeskbridgeClient;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.receiver.ReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.TicketReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.CallbackBaseUrl;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.ReconcileSessions;
import org.deskbridge.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small helpdesk that runs in the process of the service, but uses it like a remote platform
 * would: with the library's helpdesk side, and over the API only.
 */
public final class Demo implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Demo.class);

  private static final String TICKET_FILE = "helpdesk.json";

  private final HelpdeskFeed feed;
  private final Set<Object> resources;
  private final List<Job> jobs;

  private Demo(HelpdeskFeed feed, Set<Object> resources, List<Job> jobs) {
    this.feed = feed;
    this.resources = Set.copyOf(resources);
    this.jobs = List.copyOf(jobs);
  }

  /**
   * Opens the demo, and creates its expert if needed.
   *
   * @throws UnavailableException if its tickets cannot be read
   */
  public static Demo open(SqliteStore store, Deskbridge desk, Site site) {
    var account = DemoDirectory.fill(store);
    var clock = InstantSource.system();
    var sessions = store.ticketSessions();
    var book =
        TicketBook.open(Tickets.load(clock.instant()), site.data().resolve(TICKET_FILE), clock);
    var tickets = new DemoTickets(book, sessions);
    var feed = new HelpdeskFeed(tickets);
    var service = DeskbridgeClient.connect(site.service());
    var callbacks = new CallbackBaseUrl(site.atHome("/callbacks/status"));
    var launch = new LaunchSession(service.sessions(), sessions, callbacks, clock);
    var secret = desk.callbacks().signingSecret(Caller.service(), account.key());
    var userTokens = UserTokens.of(store.secrets().derive("demo helpdesk", "user tokens"));

    var resources = new HashSet<Object>();
    resources.add(new HelpdeskPages());
    resources.add(new HelpdeskApi(tickets, service.sessions(), launch, feed, site.publicUrl()));
    resources.addAll(
        WebhookReceiver.resources(
            new ReceiverSettings(List.of(secret)),
            new ApplyStatusReport(sessions, clock),
            feed::heard,
            clock));
    resources.addAll(
        WebhookReceiver.ticketResources(
            new TicketReceiverSettings(userTokens),
            new DemoTicketSystem(book, sessions, site.publicUrl(), feed::changed)));
    log.info("Helpdesk     {}/helpdesk", site.publicUrl());
    log.info(
        "Sign in as   {} / {}   (application id: {})",
        DemoDirectory.EMAIL,
        DemoDirectory.PASSWORD,
        DemoDirectory.CLIENT);
    return new Demo(
        feed,
        resources,
        List.of(
            DemoJobs.register(service.links(), userTokens, site.atHome("/callbacks/tickets")),
            DemoJobs.catchUp(
                new ReconcileSessions(service.sessions(), sessions, clock), feed::missed)));
  }

  /** Returns the JAX-RS resources of the helpdesk. */
  public Set<Object> resources() {
    return resources;
  }

  /** Returns what the helpdesk does by itself, which needs a service that answers. */
  public List<Job> jobs() {
    return jobs;
  }

  /** Ends the connections of open pages. */
  @Override
  public void close() {
    feed.close();
  }

  /**
   * The location of the demo.
   *
   * @param data the folder for its file
   * @param publicUrl the address of demo and service for browsers
   * @param port the port of both on this machine
   */
  public record Site(Path data, URI publicUrl, int port) {

    private DeskbridgeClientSettings service() {
      return DeskbridgeClientSettings.of(
          atHome(""),
          new DeskbridgeClientSettings.Password(
              DemoDirectory.CLIENT.value(), DemoDirectory.EMAIL, DemoDirectory.PASSWORD));
    }

    private URI atHome(String path) {
      return URI.create("http://127.0.0.1:" + port + path);
    }
  }
}
