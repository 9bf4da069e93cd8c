package org.deskbridge.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.webhook.receiver.MountedReceiver;
import org.deskbridge.adapter.webhook.receiver.ReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.RotateSigningSecret;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.CallbackBaseUrl;
import org.deskbridge.helpdesk.InMemoryRemoteSessions;
import org.deskbridge.helpdesk.InMemoryTicketSessions;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.launch.SessionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service and a helpdesk that know each other by HTTP alone. */
class BothEndsTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final InMemoryTicketSessions tickets = new InMemoryTicketSessions();
  private final InMemoryRemoteSessions requests = new InMemoryRemoteSessions();
  private final List<SessionStatus> heard = new CopyOnWriteArrayList<>();
  private final Webhooks sender =
      Webhooks.open(
          new WebhookSettings(List.of("127.0.0.0/8")), memory.clock(), new SimpleMeterRegistry());
  private final MountedReceiver helpdesk =
      new MountedReceiver(
          WebhookReceiver.resources(
              new ReceiverSettings(List.of(memory.signingSecret())),
              new ApplyStatusReport(tickets, memory.clock()),
              session -> heard.add(session.status()),
              memory.clock()));
  private Deskbridge service = service();

  private Deskbridge service() {
    return memory
        .builder()
        .webhooks(new InMemoryDesk.Calls(sender.callbackSender(), memory.ticketGateway()))
        .start();
  }

  @AfterEach
  void stop() {
    service.close();
    helpdesk.close();
    sender.close();
  }

  @Test
  void theHelpdeskHearsOfEveryStatusInOrder() {
    var reference = launched();
    var key = startedFor(reference);
    service.sessions().end(memory.caller(), key);

    await().until(() -> ticketSession(reference).status().isFinal());

    assertThat(heard)
        .containsExactly(SessionStatus.WAITING, SessionStatus.ACTIVE, SessionStatus.COMPLETE);
    assertThat(ticketSession(reference).deliveries()).hasSize(3);
  }

  @Test
  void theHelpdeskHearsOnWhileItHasTheSecretBeforeOnly() {
    var reference = launched();
    service
        .callbacks()
        .rotateSigningSecret(
            Caller.service(), memory.expert().account().key(), RotateSigningSecret.DEFAULT_OVERLAP);

    var key = startedFor(reference);
    service.sessions().end(memory.caller(), key);

    await().until(() -> ticketSession(reference).status().isFinal());
  }

  @Test
  void aRestartInTheMiddleLosesNothing() {
    var reference = launched();
    var key = startedFor(reference);
    await().until(() -> ticketSession(reference).status() == SessionStatus.ACTIVE);
    service.close();
    service.sessions().end(memory.caller(), key);

    service = service();

    await().until(() -> ticketSession(reference).status().isFinal());
    assertThat(ticketSession(reference).history())
        .extracting(TicketSession.Reached::status)
        .containsExactly(
            SessionStatus.NOT_STARTED,
            SessionStatus.WAITING,
            SessionStatus.ACTIVE,
            SessionStatus.COMPLETE);
  }

  @Test
  void theHelpdeskFollowsASessionThatIsStartedAgain() {
    var reference = launched();
    var first = started(reference).state().key();
    service.sessions().end(memory.caller(), first);
    memory.pass(Duration.ofMinutes(1));

    var again = service.sessions().requestAgain(memory.caller(), first);
    var view = service.sessions().start(memory.caller(), again.token());
    service.joining().join(view.joinToken(), null, null);
    service.sessions().end(memory.caller(), view.state().key());
    await().until(() -> heard.contains(SessionStatus.COMPLETE));

    assertThat(heard)
        .containsSubsequence(SessionStatus.WAITING, SessionStatus.ACTIVE, SessionStatus.COMPLETE);
    assertThat(ticketSession(reference).report())
        .extracting(StatusReport::sessionId, StatusReport::endReason)
        .containsExactly(String.valueOf(view.state().id()), EndReason.TECHNICIAN);
  }

  private String launched() {
    var launch =
        new LaunchSession(
            requests, tickets, new CallbackBaseUrl(helpdesk.callbackAddress()), memory.clock());
    return launch.launch(new LaunchSession.Ticket("4711", null, null, null)).reference();
  }

  /** Plays the technician and the customer, up to where both are there. */
  private SessionKey startedFor(String reference) {
    var view = started(reference);
    service.joining().join(view.joinToken(), null, null);
    return view.state().key();
  }

  /** Plays the technician, who waits for the customer. */
  private SessionView started(String reference) {
    var callbackUrl = requests.request(reference).orElseThrow().callbackUrl();
    var requested =
        service
            .sessions()
            .request(memory.caller(), new SessionRequest(null, null, null, callbackUrl, null));
    return service.sessions().start(memory.caller(), requested.token());
  }

  private TicketSession ticketSession(String reference) {
    return tickets.session(reference).orElseThrow();
  }
}
