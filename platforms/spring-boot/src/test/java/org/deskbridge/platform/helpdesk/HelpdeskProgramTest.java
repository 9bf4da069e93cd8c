package org.deskbridge.platform.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.deskbridge.Deskbridge;
import org.deskbridge.account.Expert;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.provisioning.Technician;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.platform.PlatformTickets;
import org.deskbridge.platform.RunningPlatform;
import org.deskbridge.platform.service.ServiceProgram;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A helpdesk on Spring Boot, and a service that runs elsewhere: in another platform. */
@Timeout(120)
class HelpdeskProgramTest {

  @TempDir Path serviceData;
  @TempDir Path helpdeskData;

  private RunningPlatform service;
  private RunningPlatform helpdesk;
  private Deskbridge deskbridge;
  private Expert erika;

  @BeforeEach
  void start() {
    service =
        RunningPlatform.start(
            ServiceProgram.class, serviceData, "--deskbridge.allowed-targets=localhost");
    deskbridge = service.bean(Deskbridge.class);
    erika =
        deskbridge
            .directory()
            .ensureExpert(
                Caller.service(),
                Technician.of("Our Company", "Erika", "Expert", "erika@desk.example"));
    var token =
        deskbridge
            .access()
            .issueOperatorToken(Caller.service(), "erika@desk.example", null, Duration.ofHours(1));
    var signing = deskbridge.callbacks().signingSecret(Caller.service(), erika.account().key());
    helpdesk =
        RunningPlatform.start(
            HelpdeskProgram.class,
            helpdeskData,
            "--deskbridge.service=" + service.url(),
            "--deskbridge.token=" + token,
            "--deskbridge.signing-secrets=" + signing.value(),
            "--deskbridge.user-token-secret=a secret of 32 characters, random",
            "--deskbridge.technicians=erika@desk.example",
            "--deskbridge.name=Our Desk");
  }

  @AfterEach
  void stop() {
    helpdesk.close();
    service.close();
  }

  @Test
  void keepsTheTicketsInStep() {
    var tickets = helpdesk.bean(PlatformTickets.class);
    var printer = tickets.open("Printer jams").id();
    var screen = tickets.open("Screen stays black").id();
    var caller = Caller.of(erika);

    var launchUrl = URI.create(helpdesk.erika().startsSupport(printer));
    var token = new SessionToken(launchUrl.getQuery().substring("token=".length()));
    var session = deskbridge.sessions().start(caller, token);
    awaitStatus(printer, SessionStatus.WAITING);
    deskbridge.joining().join(session.joinToken(), null, null);
    awaitStatus(printer, SessionStatus.ACTIVE);

    var key = session.state().key();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                deskbridge.tickets().capabilities(caller, key).stream()
                    .anyMatch(each -> each.system().name().equals("Our Desk")));
    var ours =
        deskbridge.tickets().capabilities(caller, key).stream()
            .map(each -> each.system())
            .filter(each -> each.name().equals("Our Desk"))
            .findFirst()
            .orElseThrow();
    var found = deskbridge.tickets().search(caller, key, ours, TicketSearch.of("BLACK"));
    assertThat(found).extracting(each -> each.ref().id()).containsExactly(screen);
    deskbridge.tickets().associate(caller, key, ours, found.get(0).ref());
    awaitStatus(screen, SessionStatus.ACTIVE);
    var created = new NewTicket("request-1", "Buy a printer", "");
    deskbridge.tickets().create(caller, key, ours, created);
    deskbridge.sessions().end(caller, key);

    awaitStatus("T-3", SessionStatus.COMPLETE);
  }

  @Test
  void answersAtItsOwnPathsAndLeavesAllElseToThePlatform() {
    var nobody = helpdesk.visitor();

    assertThat(nobody.post("/callbacks/status/1", "{}").body()).contains("InvalidSignature");
    assertThat(nobody.get("/callbacks/tickets?q=x").body()).contains("InvalidToken");
    assertThat(helpdesk.erika().get("/launch").statusCode()).isEqualTo(404);
    assertThat(helpdesk.erika().get("/actuator/health").body())
        .contains("\"deskbridge\":{\"status\":\"UP\"}");
  }

  @Test
  void leavesThePlatformTheGuardThatSpringBootGivesIt() {
    assertThat(helpdesk.visitor().get("/tickets/T-1").statusCode()).isEqualTo(401);
    assertThat(helpdesk.visitor().get("/launch").statusCode()).isEqualTo(401);
  }

  private void awaitStatus(String ticket, SessionStatus status) {
    await()
        .untilAsserted(
            () ->
                assertThat(helpdesk.bean(TicketSessions.class).ofTicket(ticket))
                    .extracting(TicketSession::status)
                    .containsExactly(status));
  }
}
