package org.deskbridge.app.embedding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.catalina.LifecycleException;
import org.deskbridge.Deskbridge;
import org.deskbridge.Helpdesk;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.MoveSession;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketOperation;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The second program of docs/embedding.md: a helpdesk and a service that runs elsewhere. */
@Timeout(120)
class RemoteServiceTest {

  private static final String ERIKA = "erika@desk.example";
  private static final byte[] TOKEN_SECRET = "a secret of 32 bytes, not random".getBytes(US_ASCII);

  @TempDir Path serviceData;
  @TempDir Path serviceWork;
  @TempDir Path helpdeskData;
  @TempDir Path helpdeskWork;

  private final int helpdeskPort = TomcatHost.freePort();
  private final int servicePort = TomcatHost.freePort();

  private SqliteStore serviceStore;
  private Deskbridge service;
  private HttpApi serviceApi;
  private TomcatHost serviceHost;
  private Caller erika;
  private String apiToken;
  private SigningSecret signingSecret;

  private SqliteStore store;
  private Helpdesk helpdesk;
  private OurTickets tickets;
  private TomcatHost host;

  @BeforeEach
  void start() throws LifecycleException {
    serviceStore = SqliteStore.open(serviceData);
    var http = HttpSettings.of(URI.create("http://localhost:" + servicePort));
    service =
        Deskbridge.builder()
            .store(serviceStore)
            .webhooks(Webhooks.with(new WebhookSettings(List.of("localhost"))))
            .wire(HttpApi.wire(http))
            .start();
    serviceApi = HttpApi.of(service, http);
    serviceHost = new TomcatHost(serviceWork, servicePort, serviceApi.resources(), HttpApi.paths());
    erika = Caller.of(addExpert());
    store = SqliteStore.open(helpdeskData);
    startHelpdesk();
  }

  private Expert addExpert() {
    var account = serviceStore.directory().openAccount("Our Company");
    signingSecret = service.callbacks().signingSecret(Caller.service(), account.key());
    var added =
        serviceStore
            .directory()
            .addExpert(account.key(), "Erika", "Expert", ERIKA, Set.of(Role.EXPERT));
    apiToken =
        service.access().issueOperatorToken(Caller.service(), ERIKA, null, Duration.ofHours(1));
    return added;
  }

  private void startHelpdesk() throws LifecycleException {
    var serviceUrl = URI.create("http://localhost:" + servicePort);
    var ourUrl = URI.create("http://localhost:" + helpdeskPort);
    var settings =
        DeskbridgeClientSettings.of(serviceUrl, new DeskbridgeClientSettings.FixedToken(apiToken));
    var move = new MoveSession(store.ticketSessions());
    tickets = tickets == null ? new OurTickets(move::move) : tickets;
    var side =
        HelpdeskSide.start(
            settings,
            ourUrl,
            signingSecret,
            TOKEN_SECRET,
            store.ticketSessions(),
            store.feedPosition(),
            tickets);
    helpdesk = side.helpdesk();
    host = new TomcatHost(helpdeskWork, helpdeskPort, side.resources(), WebhookReceiver.paths());
  }

  private void stopHelpdesk() throws LifecycleException {
    host.close();
    helpdesk.close();
  }

  /** The button on a ticket: leads the technician to the launch page. */
  private URI startSupport(OurTickets.Ticket ticket, String customer) {
    // tag::button[]
    var wanted = new LaunchSession.Ticket(ticket.id(), ticket.ref().url(), customer, null);
    var launchUrl = helpdesk.launch(wanted).launchUrl(); // send the technician there
    // end::button[]
    return launchUrl;
  }

  @AfterEach
  void stop() throws LifecycleException {
    stopHelpdesk();
    store.close();
    serviceApi.close();
    serviceHost.close();
    service.close();
  }

  @Test
  void keepsTheTicketsInStep() {
    var printer = tickets.open("Printer jams", "");
    var screen = tickets.open("Screen stays black", "");
    var desk = service;

    var started = start(startSupport(printer, "Carl Customer"));
    awaitStatus(printer, SessionStatus.WAITING);
    awaitLink();
    desk.joining().join(started.joinToken(), null, null);
    awaitStatus(printer, SessionStatus.ACTIVE);

    var session = started.state().key();
    var ours = desk.tickets().capabilities(erika, session).get(0).system();
    var found = desk.tickets().search(erika, session, ours, TicketSearch.of("BLACK"));
    assertThat(found).containsExactly(new TicketHit(screen.ref(), "Screen stays black"));
    desk.tickets().associate(erika, session, ours, screen.ref());
    assertThat(sessionsOn(printer)).isEmpty();
    assertThat(sessionsOn(screen)).hasSize(1);

    var opened =
        desk.tickets()
            .create(erika, session, ours, new NewTicket("request-1", "Buy a printer", ""))
            .state();
    assertThat(opened.ticket().id()).isEqualTo("T-3");
    desk.sessions().end(erika, session);

    var last = new OurTickets.Ticket("T-3", "Buy a printer", "");
    awaitStatus(last, SessionStatus.COMPLETE);
    assertThat(sessionsOn(last)).hasSize(1);
    assertThat(sessionsOn(screen)).isEmpty();
  }

  @Test
  void learnsWhatHappenedWhileItWasAway() throws LifecycleException, IOException {
    var printer = tickets.open("Printer jams", "");
    var started = start(startSupport(printer, "Carl Customer"));
    awaitStatus(printer, SessionStatus.WAITING);

    stopHelpdesk();
    takeNoMoreCallbacks(() -> service.joining().join(started.joinToken(), null, null));
    service.sessions().end(erika, started.state().key());
    startHelpdesk();

    awaitStatus(printer, SessionStatus.COMPLETE);
  }

  /** Answers the next callback in such a way that the session has no others; none tells the end. */
  private void takeNoMoreCallbacks(Runnable change) throws IOException {
    var answered = new CountDownLatch(1);
    var other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), helpdeskPort), 0);
    other.createContext(
        "/callbacks/status/",
        call -> {
          call.sendResponseHeaders(410, -1);
          call.close();
          answered.countDown();
        });
    other.start();
    change.run();
    await().until(() -> answered.getCount() == 0);
    other.stop(0);
  }

  @Test
  void startsBeforeTheServiceDoes() throws LifecycleException {
    awaitLink();
    stopHelpdesk();
    spoilLink();
    serviceHost.close();

    startHelpdesk();
    serviceHost = new TomcatHost(serviceWork, servicePort, serviceApi.resources(), HttpApi.paths());

    awaitLink();
  }

  /** Leaves a link that offers nothing. */
  private void spoilLink() {
    var user = erikasDesk();
    var link = serviceStore.helpdeskLinks().ofUser(user).get(0);
    serviceStore
        .helpdeskLinks()
        .put(
            user.account(),
            new HelpdeskLink(
                link.system(), user.email(), link.userToken(), link.callbackUrl(), Set.of()));
  }

  /** Waits for a link that offers everything; a helpdesk tries to register it every 10 s. */
  private void awaitLink() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(serviceStore.helpdeskLinks().ofUser(erikasDesk()))
                    .extracting(HelpdeskLink::calls)
                    .containsExactly(Set.of(TicketOperation.values())));
  }

  private HelpdeskUser erikasDesk() {
    return new HelpdeskUser(erika.expert().orElseThrow().account().key(), ERIKA);
  }

  /** Does what the launch page does for the technician. */
  private SessionView start(URI launchUrl) {
    var token = new SessionToken(launchUrl.getQuery().substring("token=".length()));
    return service.sessions().start(erika, token);
  }

  private void awaitStatus(OurTickets.Ticket ticket, SessionStatus status) {
    await()
        .untilAsserted(
            () ->
                assertThat(sessionsOn(ticket))
                    .extracting(TicketSession::status)
                    .containsExactly(status));
  }

  private List<TicketSession> sessionsOn(OurTickets.Ticket ticket) {
    return store.ticketSessions().ofTicket(ticket.id());
  }
}
