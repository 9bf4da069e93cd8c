package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.launch.SessionRequest;
import org.junit.jupiter.api.Test;

class PingReceiverTest {

  private static final URI URL = URI.create("https://robin:pa55word@helpdesk.example/cb");

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void sendsOneSignedMessageAndReturnsItsResult() {
    memory.callbackSender().answerNext(503, null, "overloaded");

    var result =
        memory.desk().callbacks().ping(memory.caller(), memory.expert().account().key(), URL);

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.httpStatus()).isEqualTo(503);
    assertThat(sent().target()).isEqualTo(URL);
    assertThat(sent().body()).isEqualTo("{\"type\":\"ping\"}");
    assertThat(sent().id().value()).matches("msg_ping_[0-9a-f]{24}");
    assertThat(sent().at()).isEqualTo(memory.now());
    assertThat(sent().signingSecrets()).containsExactly(memory.signingSecret());
    assertThat(memory.callbacks().backlog().depth()).isZero();
  }

  @Test
  void pingsTheReceiverOfASessionWithItsLogin() {
    var request = new SessionRequest(null, null, null, URL, null);
    var requested = memory.desk().sessions().request(memory.caller(), request);
    var session = memory.desk().sessions().start(memory.caller(), requested.token());

    memory.desk().callbacks().ping(memory.caller(), session.state().key());

    assertThat(sent().target()).isEqualTo(URL);
  }

  @Test
  void refusesASessionThatReportsToNoAddress() {
    var request = new SessionRequest(null, null, null, null, null);
    var requested = memory.desk().sessions().request(memory.caller(), request);
    var session = memory.desk().sessions().start(memory.caller(), requested.token());
    var desk = memory.desk().callbacks();

    assertThatThrownBy(() -> desk.ping(memory.caller(), session.state().key()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("session: without callbacks (expected: one with a sessionStatusCallbackUrl)");
  }

  @Test
  void pingsNothingForAnotherAccount() {
    var session = memory.started().state().key();
    var account = memory.expert().account().key();
    var desk = memory.desk().callbacks();

    assertThatThrownBy(() -> desk.ping(memory.stranger(), account, URL))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> desk.ping(Caller.anyone(), account, URL))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> desk.ping(memory.stranger(), session))
        .isInstanceOf(SessionNotFoundException.class);
    assertThat(memory.callbackSender().sent()).isEmpty();
  }

  @Test
  void refusesAnAddressThatCannotBeCalled() {
    var account = memory.expert().account().key();
    var desk = memory.desk().callbacks();

    assertThatThrownBy(() -> desk.ping(memory.caller(), account, URI.create("ftp://a.example/")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("url: ");
  }

  private CallbackSender.Message sent() {
    assertThat(memory.callbackSender().sent()).hasSize(1);
    return memory.callbackSender().sent().get(0);
  }
}
