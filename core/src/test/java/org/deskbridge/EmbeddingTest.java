package org.deskbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.deskbridge.memory.InMemoryAccountSettingsStore;
import org.deskbridge.memory.InMemoryDirectory;
import org.deskbridge.account.Role;
import org.deskbridge.auth.Caller;
import org.deskbridge.memory.InMemoryGrants;
import org.deskbridge.memory.InMemoryOAuthClients;
import org.deskbridge.memory.InMemoryPasswords;
import org.deskbridge.memory.InMemorySecrets;
import org.deskbridge.callback.CallbackFixtures;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.InMemoryCallbackFormat;
import org.deskbridge.memory.InMemoryCallbackQueue;
import org.deskbridge.callback.InMemoryCallbackSender;
import org.deskbridge.memory.InMemoryCompanies;
import org.deskbridge.memory.InMemorySessionRetention;
import org.deskbridge.memory.InMemoryChunks;
import org.deskbridge.recording.InMemoryMediaStore;
import org.deskbridge.memory.InMemoryRecordings;
import org.deskbridge.recording.video.InMemoryTimelineFormat;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.session.Customer;
import org.deskbridge.memory.InMemorySessionEvents;
import org.deskbridge.memory.InMemorySessions;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.JoinCode;
import org.deskbridge.session.launch.RequestSession;
import org.deskbridge.memory.InMemoryPresenceRegistry;
import org.deskbridge.memory.InMemorySignalRelay;
import org.deskbridge.memory.InMemoryHelpdeskLinks;
import org.deskbridge.ticket.InMemoryTicketGateway;
import org.junit.jupiter.api.Test;

/** A platform that embeds the core: no HTTP, no database, and a whole session. */
class EmbeddingTest {

  /** The smallest working program of core/README.md, word for word. */
  @Test
  void runsTheProgramOfTheReadme() {
    // tag::readme[]
    var sessions = new InMemorySessions();
    var recordings = new InMemoryRecordings();
    var directory = new InMemoryDirectory();
    var desk =
        Deskbridge.builder()
            .sessions(sessions)
            .sessionQueries(sessions)
            .sessionEvents(new InMemorySessionEvents(sessions))
            .callbacks(new InMemoryCallbackQueue(sessions))
            .callbackFormat(new InMemoryCallbackFormat())
            .callbackSender(new InMemoryCallbackSender())
            .attendance(new InMemoryPresenceRegistry(Instant.now()))
            .signalRelay(new InMemorySignalRelay())
            .companies(new InMemoryCompanies())
            .helpdeskLinks(new InMemoryHelpdeskLinks())
            .ticketGateway(new InMemoryTicketGateway())
            .recordings(recordings)
            .recordingQueries(recordings)
            .transcodeQueue(recordings)
            .chunks(new InMemoryChunks())
            .mediaStore(new InMemoryMediaStore())
            .transcoder(new InMemoryTranscoder())
            .timelineFormat(new InMemoryTimelineFormat())
            .accountSettingsStore(new InMemoryAccountSettingsStore())
            .sessionRetention(new InMemorySessionRetention(sessions))
            .directory(directory)
            .passwords(new InMemoryPasswords())
            .clients(new InMemoryOAuthClients())
            .grants(new InMemoryGrants())
            .secrets(new InMemorySecrets(7))
            .build();

    var account = directory.openAccount("Example Support");
    var erika =
        directory.addExpert(
            account.key(), "Erika", "Expert", "erika@example.com", Set.of(Role.EXPERT));
    var caller = Caller.of(erika);

    var requested =
        desk.requestSession()
            .request(
                caller,
                new RequestSession.Request(
                    new TicketRef("4711", null),
                    new Customer("Carl Customer", null),
                    null,
                    URI.create("https://helpdesk.example/callbacks"),
                    null));
    var started = desk.startSession().start(caller, requested.token());
    var joinToken = desk.redeemJoinCode().redeem(started.joinCode());
    desk.joinSession().join(joinToken, null, null);
    var ended = desk.endSession().end(caller, started.state().key());
    // end::readme[]

    assertThat(ended.state().status()).isEqualTo(SessionStatus.COMPLETE);
  }

  @Test
  void runsAWholeSession() {
    var memory = new InMemoryDesk();
    var desk = memory.desk();
    var heard = new ArrayList<SessionEvent>();
    memory.sessionEvents().subscribe(heard::add);

    var requested = desk.requestSession().request(memory.caller(), memory.request());
    var started = desk.startSession().start(memory.caller(), requested.token());
    var typed = started.joinCode().value().replaceAll("(...)", "$1 ");
    var joinToken = desk.redeemJoinCode().redeem(JoinCode.parse(typed));
    var joined = desk.joinSession().join(joinToken, "Carla", null);
    var customer = desk.authenticateCustomer().identify(joinToken, joined.pass());
    desk.say().say(customer.caller(), customer.session(), "It is the printer.");
    desk.say().say(memory.caller(), customer.session(), "It always is.");
    desk.updateNotes().write(memory.caller(), customer.session(), "Printer.");
    desk.endSession().end(memory.caller(), customer.session());
    sendAll(desk);

    var shown = desk.getSession().show(memory.caller(), started.state().id().value()).state();
    assertThat(shown.status()).isEqualTo(SessionStatus.COMPLETE);
    assertThat(shown.notes()).isEqualTo("Printer.");
    assertThat(shown.customer().name()).isEqualTo("Carla");
    assertThat(desk.getSessionHistory().show(memory.caller(), customer.session()))
        .containsExactlyElementsOf(heard);
    assertThat(memory.callbackSender().sent())
        .extracting(CallbackSender.Message::body)
        .containsExactly(
            "{\"sessionId\":\"%s\",\"status\":\"waiting\"}".formatted(shown.id()),
            "{\"sessionId\":\"%s\",\"status\":\"active\"}".formatted(shown.id()),
            "{\"sessionId\":\"%s\",\"status\":\"complete\"}".formatted(shown.id()));
    assertThat(memory.callbackSender().sent())
        .allSatisfy(
            message -> {
              assertThat(message.target()).isEqualTo(InMemoryDesk.CALLBACK_URL);
              assertThat(message.signingSecret()).isEqualTo(memory.signingSecret());
              assertThat(CallbackFixtures.signatureOf(message)).startsWith("v1,");
            });
    assertThat(memory.callbacks().backlog().depth()).isZero();
  }

  @Test
  void saysWhichPortIsMissing() {
    assertThatThrownBy(() -> Deskbridge.builder().directory(new InMemoryDirectory()).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("passwords: missing (expected: every port is given)");
  }

  @Test
  void isTheProgramOfTheReadme() throws IOException {
    var source = Files.readString(Path.of("src/test/java/org/deskbridge/EmbeddingTest.java"));
    var program = source.split("// (tag|end)::readme\\[]\n", 3)[1].stripIndent().strip();

    assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + program + "\n```");
  }

  private static void sendAll(Deskbridge desk) {
    var claimed = desk.claimCallbacks().claim(10, Set.of());
    while (!claimed.isEmpty()) {
      claimed.forEach(desk.deliverCallback()::send);
      claimed = desk.claimCallbacks().claim(10, Set.of());
    }
  }
}
