package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.helpdesk.RemoteSessionFixtures.played;
import static org.deskbridge.helpdesk.RemoteSessionFixtures.session;
import static org.deskbridge.session.SessionStatus.ACTIVE;
import static org.deskbridge.session.SessionStatus.COMPLETE;
import static org.deskbridge.session.SessionStatus.WAITING;

import java.time.Instant;
import java.util.ArrayList;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.TicketRef;
import org.junit.jupiter.api.Test;

class AdoptSessionTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final InMemoryRemoteSessions service = new InMemoryRemoteSessions();
  private final InMemoryTicketSessions sessions = new InMemoryTicketSessions();
  private final AdoptSession adoptSession = new AdoptSession(service, sessions, () -> NOON);

  @Test
  void takesInASessionThatWasRequestedElsewhere() {
    service.put("e0-1", session(active("4711")));

    var adopted = adoptSession.adopt("s1", "4712").orElseThrow();

    assertThat(sessions.ofTicket("4712")).containsExactly(adopted);
    assertThat(adopted.isRequestedHere()).isFalse();
    assertThat(adopted.history())
        .containsExactly(
            new TicketSession.Reached(WAITING, NOON),
            new TicketSession.Reached(ACTIVE, NOON.plusSeconds(10)));
  }

  @Test
  void takesInASessionOnce() {
    service.put("e0-1", session(active("4711")));
    var adopted = adoptSession.adopt("s1", "4712");

    assertThat(adoptSession.adopt("s1", "4713")).isEqualTo(adopted);
    assertThat(sessions.ofTicket("4713")).isEmpty();
  }

  @Test
  void takesInASessionOnceThoughManyCallsAskForIt() {
    service.put("e0-1", session(active("4711")));

    var adopted = atOnce(8, number -> adoptSession.adopt("s1", "4712").orElseThrow());

    assertThat(sessions.ofTicket("4712")).hasSize(1).containsAll(adopted);
  }

  @Test
  void staysOnItsTicketWhenTheServiceTellsHowItWentOn() {
    service.put("e0-1", session(active("4711")));
    adoptSession.adopt("s1", "4712");
    service.put("e0-1", played("s1", "4711", null, NOON));

    var events = new InMemoryRemoteEvents();
    var changed = new ArrayList<TicketSession>();
    new ReconcileSessions(
            service,
            sessions,
            events,
            new InMemoryFeedPosition(),
            new InMemoryTicketSystem(),
            () -> NOON.plusSeconds(1))
        .reconcile(changed::add);

    assertThat(sessions.ofTicket("4712")).containsExactlyElementsOf(changed);
    assertThat(changed).extracting(TicketSession::status).containsExactly(COMPLETE);
  }

  @Test
  void takesInNothingThatTheServiceDoesNotShow() {
    assertThat(adoptSession.adopt("s1", "4712")).isEmpty();

    service.failWith(new UnavailableException("support service: cut off", null));

    assertThatThrownBy(() -> adoptSession.adopt("s1", "4712"))
        .isInstanceOf(UnavailableException.class);
    assertThat(sessions.ofTicket("4712")).isEmpty();
  }

  private static StatusReport active(String ticketId) {
    return new StatusReport(
        "s1",
        ACTIVE,
        NOON,
        NOON.plusSeconds(10),
        null,
        new TicketRef(ticketId, null),
        "Erika Expert",
        null,
        null,
        null);
  }
}
