package org.deskbridge.app.demo;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.deskbridge.SupportDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.access.ClientApp;
import org.deskbridge.access.ClientId;
import org.deskbridge.adapter.http.client.SupportServiceClient;
import org.deskbridge.adapter.http.client.SupportServiceSettings;
import org.deskbridge.adapter.http.client.SupportServiceSettings.Password;
import org.deskbridge.adapter.persistence.SqlPersistence;
import org.deskbridge.adapter.webhook.receiver.ReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.directory.Account;
import org.deskbridge.directory.Role;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.CallbackAddress;
import org.deskbridge.helpdesk.LaunchForTicket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the demo up: an expert, an application, and a helpdesk that knows them. */
public final class Demo {

  private static final Logger log = LoggerFactory.getLogger(Demo.class);

  private static final String COMPANY = "Example Support";
  private static final String EMAIL = "expert@example.com";
  private static final String PASSWORD = "demo";
  private static final ClientId CLIENT = new ClientId("demo");

  private Demo() {}

  /**
   * Returns the resources of the demo helpdesk, after making sure that its expert can sign in.
   *
   * @param publicUrl where browsers reach the service
   * @param port where the helpdesk reaches the service, on this machine
   * @param closing takes what ends the connections of open pages
   */
  public static Set<Object> resources(
      SqlPersistence store, SupportDesk desk, URI publicUrl, int port, Consumer<Runnable> closing) {
    var account = store.directory().openAccount(COMPANY);
    addExpert(store, account);
    store.clients().put(new ClientApp(CLIENT, "Demo helpdesk", null));

    var service = URI.create("http://127.0.0.1:" + port);
    var clock = InstantSource.system();
    var tickets = new DemoTickets(Tickets.load(clock.instant()), store.ticketSessions());
    var feed = new HelpdeskFeed(tickets);
    closing.accept(feed::close);
    var launch =
        new LaunchForTicket(
            SupportServiceClient.connect(
                    SupportServiceSettings.of(
                        service, new Password(CLIENT.value(), EMAIL, PASSWORD)))
                .sessions(),
            store.ticketSessions(),
            new CallbackAddress(service.resolve("/callbacks/status")),
            clock);
    var secret = desk.showSigningSecret().show(Caller.service(), account.key());

    var resources = new HashSet<Object>();
    resources.add(new HelpdeskPages());
    resources.add(new HelpdeskApi(tickets, launch, feed, publicUrl));
    resources.addAll(
        WebhookReceiver.resources(
            new ReceiverSettings(List.of(secret)),
            new ApplyStatusReport(store.ticketSessions(), clock),
            feed::changed,
            clock));
    log.info("Helpdesk     {}/helpdesk", publicUrl);
    log.info("Sign in as   {} / {}   (application id: {})", EMAIL, PASSWORD, CLIENT);
    return resources;
  }

  private static void addExpert(SqlPersistence store, Account account) {
    if (store.directory().expertByEmail(EMAIL).isEmpty()) {
      var roles = Set.of(Role.EXPERT, Role.MANAGER);
      var expert = store.directory().addExpert(account.key(), "Robin", "Expert", EMAIL, roles);
      store.passwords().set(expert.key(), PASSWORD);
    }
  }
}
