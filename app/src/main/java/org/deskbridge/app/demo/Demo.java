package org.deskbridge.app.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.deskbridge.Deskbridge;
import org.deskbridge.Helpdesk;
import org.deskbridge.account.Account;
import org.deskbridge.adapter.http.client.DeskbridgeClient;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings;
import org.deskbridge.adapter.webhook.receiver.ReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.app.server.Installation;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.ticket.HelpdeskSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small helpdesk that runs in the process of the service, but uses it like a remote platform
 * would: with the library's helpdesk side, and over the API only.
 */
public final class Demo implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Demo.class);

  private static final HelpdeskSystem SYSTEM =
      new HelpdeskSystem("Demo helpdesk", "helpdesk.example.com");

  private static final String TICKET_FILE = "helpdesk.json";

  private final HelpdeskFeed feed;
  private final Set<Object> resources;
  private final Helpdesk helpdesk;

  private Demo(HelpdeskFeed feed, Set<Object> resources, Helpdesk helpdesk) {
    this.feed = feed;
    this.resources = Set.copyOf(resources);
    this.helpdesk = helpdesk;
  }

  /**
   * Opens the demo.
   *
   * @param account returns the account of its expert, as soon as that one can sign in
   * @throws UnavailableException if its tickets cannot be read
   */
  static Demo open(
      Supplier<Account> account, Installation installation, Deskbridge desk, Site site) {
    var clock = InstantSource.system();
    var sessions = installation.ticketSessions();
    var book = TicketBook.open(Tickets::load, site.data().resolve(TICKET_FILE), clock);
    var tickets = new DemoTickets(book, sessions);
    var feed = new HelpdeskFeed(tickets);
    var service = DeskbridgeClient.connect(site.service());
    var receiver =
        WebhookReceiver.at(
            site.atHome("/"),
            new ReceiverSettings(
                List.of(desk.callbacks().signingSecret(Caller.service(), account.get().key()))),
            UserTokens.of(installation.store().secrets().derive("demo helpdesk", "user tokens")));
    var helpdesk =
        Helpdesk.builder()
            .service(service)
            .address(receiver.address())
            .sessions(sessions)
            .feedPosition(installation.feedPosition())
            .tickets(
                SYSTEM,
                new DemoTicketSystem(
                    book, sessions, service.sessions(), site.publicUrl(), feed::changed))
            .observer(feed::changed)
            .build();

    var resources = new HashSet<Object>();
    resources.add(new HelpdeskPages());
    resources.add(new HelpdeskApi(tickets, service.sessions(), helpdesk, feed, site.publicUrl()));
    resources.addAll(receiver.resources(helpdesk));
    log.info("Helpdesk     {}/helpdesk", site.publicUrl());
    log.info(
        "Sign in as   {} / {}   (application id: {})",
        DemoDirectory.EMAIL,
        DemoDirectory.PASSWORD,
        DemoDirectory.CLIENT);
    helpdesk.register(DemoDirectory.EMAIL);
    return new Demo(feed, resources, helpdesk);
  }

  /** Returns the JAX-RS resources of the helpdesk. */
  public Set<Object> resources() {
    return resources;
  }

  /** Starts what the helpdesk does by itself, which needs a service that answers. */
  public void start() {
    helpdesk.start();
  }

  /** Ends the background work and the connections of open pages. */
  @Override
  public void close() {
    helpdesk.close();
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
