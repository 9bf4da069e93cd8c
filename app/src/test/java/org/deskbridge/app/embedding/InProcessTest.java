package org.deskbridge.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.Customer;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.launch.RequestSession;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first program of docs/embedding.md: the service in the process of a platform. */
class InProcessTest {

  private static final Set<Role> EXPERT = Set.of(Role.EXPERT);

  @TempDir Path data;

  private final Map<String, String> ticketOfSession = new ConcurrentHashMap<>();
  private final OurTickets tickets = new OurTickets(ticketOfSession::put);

  @Test
  void findsItsTechnicianAtEveryStart() {
    Expert added;
    try (var store = SqliteStore.open(data, new SimpleMeterRegistry())) {
      added = erika(store);
    }

    try (var store = SqliteStore.open(data, new SimpleMeterRegistry())) {
      assertThat(erika(store)).isEqualTo(added);
    }
  }

  private static Expert erika(SqliteStore store) {
    // tag::expert[]
    var directory = store.directory();
    var account = directory.openAccount("Our Company");
    var erika =
        directory
            .expertByEmail("erika@desk.example") // there from the second start on
            .orElseGet(
                () ->
                    directory.addExpert(
                        account.key(), "Erika", "Expert", "erika@desk.example", EXPERT));
    store.passwords().set(erika.key(), "correct horse"); // for the launch page
    // end::expert[]
    return erika;
  }

  @Test
  void runsASessionAboutTicketsOfItsOwn() {
    var printer = tickets.open("Printer jams", "");
    var screen = tickets.open("Screen stays black", "");
    var publicUrl = URI.create("https://support.example.com");
    // tag::open[]
    var meters = new SimpleMeterRegistry(); // or the registry of your platform
    try (var store = SqliteStore.open(data, meters);
        var media = LocalMedia.open(MediaSettings.of(data.resolve("media")), meters);
        var sender = Webhooks.open(WebhookSettings.DEFAULT, InstantSource.system(), meters);
        var support =
            new SupportInProcess(
                store, media, sender, new OurDesk(tickets), HttpSettings.of(publicUrl), meters)) {
      // … until your platform ends
      // end::open[]
      var erika = erika(store);
      // tag::session[]
      var desk = support.desk();
      var caller = Caller.of(erika);
      var requested =
          desk.requestSession()
              .request(
                  caller,
                  new RequestSession.Request(
                      printer.ref(), new Customer("Carl Customer", null), null, null, null));
      var launchUrl = publicUrl + "/launch?token=" + requested.token().value();
      // end::session[]
      // tag::pages[]
      var started = desk.startSession().start(caller, requested.token());
      var session = started.state().key();
      desk.joinSession().join(started.joinToken(), null, null);

      var ours = desk.getTicketCapabilities().show(caller, session).get(0).system();
      var search = TicketSearch.of("black");
      var found = desk.searchTickets().search(caller, session, ours, search).get(0);
      desk.associateTicket().associate(caller, session, ours, found.ref());
      var followUp = new NewTicket("request-1", "Buy a new printer", "It jams every day.");
      desk.createTicket().create(caller, session, ours, followUp);

      var ended = desk.endSession().end(caller, session).state();
      // end::pages[]

      assertThat(launchUrl).startsWith("https://support.example.com/launch?token=e0-");
      assertThat(found.ref()).isEqualTo(screen.ref());
      assertThat(ended.status()).isEqualTo(SessionStatus.COMPLETE);
      assertThat(ended.ticket().id()).isEqualTo("T-3");
      assertThat(ticketOfSession).containsExactly(Map.entry(ended.id().value(), "T-3"));
    }
  }
}
