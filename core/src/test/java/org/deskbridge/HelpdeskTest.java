package org.deskbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.CallbackBaseUrl;
import org.deskbridge.helpdesk.InMemoryRemoteLinks;
import org.deskbridge.helpdesk.InMemoryRemoteSessions;
import org.deskbridge.helpdesk.InMemoryTicketSessions;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.RemoteLinks;
import org.deskbridge.helpdesk.RemoteSessions;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.UnknownReferenceException;
import org.deskbridge.session.SessionFixtures;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.spi.HelpdeskAddress;
import org.deskbridge.spi.RemoteService;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.TicketOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HelpdeskTest {

  private static final String ERIKA = "erika@desk.example";
  private static final StatusReport WAITING =
      new StatusReport(
          "s1",
          SessionStatus.WAITING,
          SessionFixtures.NOON,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
  private static final URI TICKET_CALLS = URI.create("https://desk.example/callbacks/tickets");

  private final InMemoryRemoteSessions remote = new InMemoryRemoteSessions();
  private final InMemoryRemoteLinks links = new InMemoryRemoteLinks();
  private final List<TicketSession> told = Collections.synchronizedList(new ArrayList<>());
  private final InMemoryTicketSessions sessions = new InMemoryTicketSessions();

  private HelpdeskBuilder builder() {
    return Helpdesk.builder()
        .service(new Service())
        .address(
            new HelpdeskAddress(
                new CallbackBaseUrl(URI.create("https://desk.example/callbacks/status")),
                TICKET_CALLS,
                technician -> new HelpdeskUserToken("token of " + technician)))
        .sessions(sessions)
        .tickets(new HelpdeskSystem("Our Desk", "desk.example"), new InMemoryTicketSystem())
        .observer(told::add);
  }

  @Test
  void launchesASessionThatReportsToTheHelpdesk() {
    var helpdesk = builder().build();

    var launched = helpdesk.launch(new LaunchSession.Ticket("4711", null, "Carla", null));

    assertThat(remote.request(launched.reference()).orElseThrow().callbackUrl())
        .isEqualTo(URI.create("https://desk.example/callbacks/status/" + launched.reference()));
    assertThat(sessions.ofTicket("4711")).hasSize(1);
  }

  @Test
  void refusesReportsOfWhatItDidNotLaunch() {
    var helpdesk = builder().build();

    assertThatThrownBy(() -> helpdesk.apply("unknown", "1", WAITING))
        .isInstanceOf(UnknownReferenceException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void tellsTheObserverOfWhatTheServiceReports() {
    var helpdesk = builder().build();
    var launched = helpdesk.launch(new LaunchSession.Ticket("4711", null, null, null));

    var after = helpdesk.apply(launched.reference(), "1", WAITING);

    assertThat(told).containsExactly(after);
  }

  @Test
  void registersTechniciansOnceTheServiceCanBeReached() {
    links.failWith(new UnavailableException("the service is down", null));
    var helpdesk = builder().build();
    helpdesk.register(ERIKA);
    assertThatThrownBy(helpdesk::registerLinks).isInstanceOf(UnavailableException.class);

    links.failWith(null);
    helpdesk.registerLinks();
    helpdesk.registerLinks();

    assertThat(links.links("desk.example"))
        .containsExactly(
            new HelpdeskLink(
                new HelpdeskSystem("Our Desk", "desk.example"),
                ERIKA,
                new HelpdeskUserToken("token of " + ERIKA),
                TICKET_CALLS,
                EnumSet.allOf(TicketOperation.class)));
  }

  @Test
  void registersAndCatchesUpByItselfOnceStarted() {
    var helpdesk = builder().build();
    helpdesk.register(ERIKA);

    helpdesk.start();

    await().until(() -> links.links("desk.example").size() == 1);
    helpdesk.close();
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> Helpdesk.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("service: missing (expected: builder().service(…))");
  }

  private final class Service implements RemoteService {

    @Override
    public RemoteSessions sessions() {
      return remote;
    }

    @Override
    public RemoteLinks links() {
      return links;
    }
  }
}
