package org.deskbridge.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskbridge.helpdesk.RemoteSessionFixtures.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.CallbackBaseUrl;
import org.deskbridge.helpdesk.InMemoryRemoteSessions;
import org.deskbridge.helpdesk.InMemoryTicketSessions;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.helpdesk.TicketSystemContract;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTicketSystemTest implements TicketSystemContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);
  private static final String ROBIN = "robin@example.com";

  @TempDir private Path folder;

  private final InMemoryTicketSessions sessions = new InMemoryTicketSessions();
  private final InMemoryRemoteSessions service = new InMemoryRemoteSessions();
  private final AtomicInteger changes = new AtomicInteger();
  private TicketBook book;
  private TicketSystem tickets;

  @BeforeEach
  void open() {
    book = TicketBook.open(Tickets::load, folder.resolve("helpdesk.json"), CLOCK);
    tickets =
        new DemoTicketSystem(
            book, sessions, service, URI.create("https://desk.example"), changes::incrementAndGet);
  }

  @Override
  public TicketSystem ticketSystem() {
    return tickets;
  }

  @Override
  public String userEmail() {
    return ROBIN;
  }

  @Override
  public TicketRef given(String title) {
    return tickets.create(ROBIN, "another session", new NewTicket(null, title, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Second Floor Prints",
        "toner was changed",
        "at my desk right now",
        "NORA.FELDMANN@",
        "feldmann arch",
        "HARDWARE",
        "4711"
      })
  void looksWhereTheContractSays(String text) {
    assertThat(tickets.search(ROBIN, TicketSearch.of(text)))
        .extracting(TicketHit::ref, TicketHit::title)
        .contains(
            tuple(
                new TicketRef("4711", "https://desk.example/helpdesk/tickets/4711"),
                "Printer on the second floor prints blank pages"));
  }

  @Test
  void saysWhoAskedAndHowFarItIs() {
    assertThat(tickets.search(ROBIN, TicketSearch.of("4711")))
        .extracting(TicketHit::requester, TicketHit::status)
        .containsExactly(tuple("Nora Feldmann <nora.feldmann@example.com>", "open"));
  }

  @Test
  void takesTheSessionAlongToTheTicketThatItOpens() {
    var reference = sessionOn("4714", "s-1");

    var opened = tickets.create(ROBIN, "s-1", new NewTicket("r-1", "New toner", "Order it."));

    assertThat(sessions.session(reference).orElseThrow().ticketId()).isEqualTo(opened.id());
    assertThat(book.links("4714"))
        .containsExactly(
            new Link("s-1", String.valueOf(opened.id()), "4714", "Robin Expert", NOON, true));
    assertThat(changes).hasPositiveValue();
  }

  @Test
  void leavesTheSessionWhereItWasLinkedLastWhenAnEarlierRequestComesAgain() {
    var reference = sessionOn("4714", "s-1");
    tickets.create(ROBIN, "s-1", new NewTicket("r-1", "New toner", ""));
    tickets.associate(ROBIN, "s-1", "4711");

    tickets.create(ROBIN, "s-1", new NewTicket("r-1", "New toner", ""));

    assertThat(sessions.session(reference).orElseThrow().ticketId()).isEqualTo("4711");
  }

  @Test
  void takesInASessionThatWasRequestedElsewhereOnceItIsLinked() {
    service.put("e0-elsewhere", session(waiting("s-9", NOON)));

    tickets.associate(ROBIN, "s-9", "4715");
    tickets.associate(ROBIN, "s-9", "4712");

    assertThat(book.links("4715"))
        .extracting(Link::technician)
        .containsExactly("Robin Expert", "Robin Expert");
    assertThat(shown("4715")).isEmpty();
    assertThat(shown("4712"))
        .extracting(DemoTicketJson.SessionJson::status, DemoTicketJson.SessionJson::elsewhere)
        .containsExactly(tuple("waiting", true));
  }

  @Test
  void ownsItsTicketsAndNoneOfAnotherHelpdesk() {
    assertThat(tickets.owns(new TicketRef("4711", null))).isTrue();
    assertThat(tickets.owns(new TicketRef("4711", "https://desk.example/helpdesk/tickets/4711")))
        .isTrue();
    assertThat(tickets.owns(new TicketRef("4711", "https://other.example/tickets/4711"))).isFalse();
    assertThat(tickets.owns(new TicketRef(null, "https://desk.example/helpdesk/tickets/4711")))
        .isFalse();
  }

  @Test
  void linksASessionThatTheServiceDoesNotShow() {
    service.failWith(new UnavailableException("support service: cut off", null));

    tickets.associate(ROBIN, "s-9", "4715");

    assertThat(book.links("4715")).extracting(Link::technician).containsExactly(ROBIN);
    assertThat(shown("4715")).isEmpty();
  }

  private List<DemoTicketJson.SessionJson> shown(String ticketId) {
    return new DemoTickets(book, sessions)
        .all().stream()
            .filter(each -> each.ticket().id().equals(ticketId))
            .flatMap(each -> each.sessions().stream())
            .toList();
  }

  @Test
  void showsTheLaunchPageUntilTheSessionIsStartedAgainOnAnother() {
    var reference = sessionOn("4714", "s-1");
    var shown = new DemoTickets(book, sessions);

    assertThat(shown.all())
        .flatExtracting(DemoTicketJson::sessions)
        .extracting(DemoTicketJson.SessionJson::launchUrl)
        .containsExactly(sessions.session(reference).orElseThrow().launchUrl())
        .doesNotContainNull();

    started(reference, "s-2", NOON.plusSeconds(60));

    assertThat(shown.all())
        .flatExtracting(DemoTicketJson::sessions)
        .extracting(DemoTicketJson.SessionJson::launchUrl)
        .containsOnlyNulls();
  }

  private String sessionOn(String ticketId, String sessionId) {
    var address = new CallbackBaseUrl(URI.create("https://desk.example/callbacks/status"));
    var launched =
        new LaunchSession(new InMemoryRemoteSessions(), sessions, address, CLOCK)
            .launch(new LaunchSession.Ticket(ticketId, null, null, null));
    started(launched.reference(), sessionId, NOON);
    return launched.reference();
  }

  private void started(String reference, String sessionId, Instant at) {
    new ApplyStatusReport(sessions, CLOCK)
        .apply(reference, "delivery of " + sessionId, waiting(sessionId, at));
  }

  private static StatusReport waiting(String sessionId, Instant at) {
    return new StatusReport(
        sessionId, SessionStatus.WAITING, at, null, null, null, "Robin Expert", null, null, null);
  }
}
