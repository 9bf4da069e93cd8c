package org.deskbridge.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Grant;
import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.company.CompanyQuery.Sort;
import org.deskbridge.company.PageRequest;
import org.deskbridge.memory.InMemoryCompanies;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.launch.SessionRequest;
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
    try (var store = SqliteStore.open(data)) {
      added = erika(store);
    }

    try (var store = SqliteStore.open(data)) {
      assertThat(erika(store)).isEqualTo(added);
    }
  }

  @Test
  void takesCompaniesOfItsOwn() {
    var ours = new InMemoryCompanies();
    var publicUrl = URI.create("https://support.example.com");

    try (var store = SqliteStore.open(data);
        var support =
            new SupportInProcess(
                new StoreWithOurCompanies(store, ours),
                data.resolve("media"),
                tickets,
                publicUrl)) {
      var erika = erika(store);
      ours.addCompany(erika.account().key(), "Feldmann & Sons");

      var shown =
          support
              .deskbridge()
              .directory()
              .companies(
                  Caller.of(erika), new CompanyQuery(null, Sort.NAME, false, PageRequest.FIRST));

      assertThat(shown.items()).extracting(Company::name).containsExactly("Feldmann & Sons");
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
    try (var store = SqliteStore.open(data);
        var support = new SupportInProcess(store, data.resolve("media"), tickets, publicUrl)) {
      // … until your platform ends
      // end::open[]
      var erika = erika(store);
      // tag::session[]
      var desk = support.deskbridge();
      var caller = Caller.of(erika);
      var requested =
          desk.sessions()
              .request(caller, SessionRequest.forTicket(printer.ref()).customer("Carl Customer"));
      var launchUrl = publicUrl + "/launch?token=" + requested.token().value();
      // end::session[]
      // tag::token[]
      var days = Duration.ofDays(90);
      var service = Caller.service();
      var token = desk.access().issueOperatorToken(service, "erika@desk.example", null, days);
      // end::token[]
      // tag::pages[]
      var started = desk.sessions().start(caller, requested.token());
      var session = started.state().key();
      desk.joining().join(started.joinToken(), null, null);

      var ours = desk.tickets().capabilities(caller, session).get(0).system();
      var search = TicketSearch.of("black");
      var found = desk.tickets().search(caller, session, ours, search).get(0);
      desk.tickets().associate(caller, session, ours, found.ref());
      var followUp = new NewTicket("request-1", "Buy a new printer", "It jams every day.");
      desk.tickets().create(caller, session, ours, followUp);

      var ended = desk.sessions().end(caller, session).state();
      // end::pages[]

      assertThat(launchUrl).startsWith("https://support.example.com/launch?token=e0-");
      assertThat(desk.access().authenticate(token, Grant.Kind.ACCESS).expert()).contains(erika);
      assertThat(found.ref()).isEqualTo(screen.ref());
      assertThat(ended.status()).isEqualTo(SessionStatus.COMPLETE);
      assertThat(ended.ticket().id()).isEqualTo("T-3");
      assertThat(ticketOfSession).containsExactly(Map.entry(ended.id().value(), "T-3"));
    }
  }
}
