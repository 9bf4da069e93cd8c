package org.deskbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.deskbridge.account.Role;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.CallbackFixtures;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.memory.InMemoryStore;
import org.deskbridge.session.Customer;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.JoinCode;
import org.deskbridge.session.launch.SessionRequest;
import org.junit.jupiter.api.Test;

/** A platform that embeds the core: no HTTP, no database, and a whole session. */
class EmbeddingTest {

  /** The smallest working program of core/README.md, word for word. */
  @Test
  void runsTheProgramOfTheReadme() {
    // tag::readme[]
    var store = new InMemoryStore();
    var deskbridge = Deskbridge.builder().store(store).build();

    var account = store.directory().openAccount("Example Support");
    var erika =
        store
            .directory()
            .addExpert(account.key(), "Erika", "Expert", "erika@example.com", Set.of(Role.EXPERT));
    var caller = Caller.of(erika);

    var requested =
        deskbridge
            .sessions()
            .request(
                caller,
                new SessionRequest(
                    new TicketRef("4711", null),
                    new Customer("Carl Customer", null),
                    null,
                    URI.create("https://desk.example/callbacks"),
                    null));
    var started = deskbridge.sessions().start(caller, requested.token());
    var joinToken = deskbridge.joining().redeemCode(started.joinCode());
    deskbridge.joining().join(joinToken, null, null);
    var ended = deskbridge.sessions().end(caller, started.state().key());
    // end::readme[]

    assertThat(ended.state().status()).isEqualTo(SessionStatus.COMPLETE);
  }

  @Test
  void runsAWholeSession() {
    var memory = new InMemoryDesk();
    var desk = memory.desk();
    var heard = new ArrayList<SessionEvent>();
    memory.sessionEvents().subscribe(heard::add);

    var requested = desk.sessions().request(memory.caller(), memory.request());
    var started = desk.sessions().start(memory.caller(), requested.token());
    var typed = started.joinCode().value().replaceAll("(...)", "$1 ");
    var joinToken = desk.joining().redeemCode(JoinCode.parse(typed));
    var joined = desk.joining().join(joinToken, "Carla", null);
    var customer = desk.joining().authenticate(joinToken, joined.pass());
    desk.room().postMessage(customer.caller(), customer.session(), "It is the printer.");
    desk.room().postMessage(memory.caller(), customer.session(), "It always is.");
    desk.room().updateNotes(memory.caller(), customer.session(), "Printer.", 0);
    desk.sessions().end(memory.caller(), customer.session());
    sendAll(desk);

    var shown = desk.sessions().get(memory.caller(), started.state().id().value()).state();
    assertThat(shown.status()).isEqualTo(SessionStatus.COMPLETE);
    assertThat(shown.notes()).isEqualTo("Printer.");
    assertThat(shown.customer().name()).isEqualTo("Carla");
    assertThat(desk.sessions().history(memory.caller(), customer.session()))
        .containsExactlyElementsOf(heard);
    assertThat(memory.callbackSender().sent())
        .extracting(CallbackSender.Message::body)
        .containsExactly(
            callback(shown, "waiting", ""),
            callback(shown, "active", ""),
            callback(shown, "complete", ",\"endReason\":\"technician\""));
    assertThat(memory.callbackSender().sent())
        .allSatisfy(
            message -> {
              assertThat(message.target()).isEqualTo(InMemoryDesk.CALLBACK_URL);
              assertThat(message.signingSecrets()).containsExactly(memory.signingSecret());
              assertThat(CallbackFixtures.signatureOf(message)).startsWith("v1,");
            });
    assertThat(memory.callbacks().backlog().depth()).isZero();
  }

  @Test
  void isTheProgramOfTheReadme() throws IOException {
    var source = Files.readString(Path.of("src/test/java/org/deskbridge/EmbeddingTest.java"));
    var program = source.split("// (tag|end)::readme\\[]\n", 3)[1].stripIndent().strip();

    assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + program + "\n```");
  }

  private static void sendAll(Deskbridge desk) {
    var claimed = desk.callbacks().claim(10, Set.of());
    while (!claimed.isEmpty()) {
      claimed.forEach(desk.callbacks()::deliver);
      claimed = desk.callbacks().claim(10, Set.of());
    }
  }

  private static String callback(SessionState shown, String status, String more) {
    return "{\"sessionId\":\"%s\",\"status\":\"%s\",\"startedAt\":\"%s\"%s}"
        .formatted(shown.id(), status, shown.times().startedAt(), more);
  }
}
