package org.deskbridge.session.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.net.URI;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.SessionDesk;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.Customer;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.junit.jupiter.api.Test;

class RequestAgainTest {

  private static final TicketRef TICKET = new TicketRef("4711", null);
  private static final URI CALLBACK = URI.create("https://user:secret@helpdesk.example/status");

  private final InMemoryDesk memory = new InMemoryDesk();
  private final SessionDesk sessions = memory.desk().sessions();

  @Test
  void requestsTheSameOnceMoreInPlaceOfWhatNobodyJoined() {
    var request = SessionRequest.forTicket(TICKET).customer("Carla").reportingTo(CALLBACK);
    var first = sessions.start(memory.caller(), sessions.request(memory.caller(), request).token());
    sessions.end(memory.caller(), first.state().key());

    var again = sessions.requestAgain(memory.caller(), first.state().key());

    var state = again.state();
    assertThat(state.key()).isNotEqualTo(first.state().key());
    assertThat(state.status()).isEqualTo(SessionStatus.NOT_STARTED);
    assertThat(state.ticket()).isEqualTo(TICKET);
    assertThat(state.customer()).isEqualTo(new Customer("Carla", null));
    assertThat(state.origin().callbackUrl()).hasToString("https://helpdesk.example/status");
    assertThat(CallbackLogin.target(memory.secrets(), state, state.origin().callbackUrl()))
        .isEqualTo(CALLBACK);
    assertThat(sessions.start(memory.caller(), again.token()).state().status())
        .isEqualTo(SessionStatus.WAITING);
  }

  @Test
  void refusesWhatGoesOnOrWasJoined() {
    var waiting = memory.started().state().key();
    var complete = memory.complete().state().key();

    assertThatThrownBy(() -> sessions.requestAgain(memory.caller(), waiting))
        .has(errorCode(ErrorCode.SESSION_TRANSITION_REFUSED));
    assertThatThrownBy(() -> sessions.requestAgain(memory.caller(), complete))
        .has(errorCode(ErrorCode.SESSION_TRANSITION_REFUSED));
  }

  @Test
  void refusesStrangersAndCustomers() {
    var key = memory.started().state().key();
    sessions.end(memory.caller(), key);

    assertThatThrownBy(() -> sessions.requestAgain(memory.stranger(), key))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> sessions.requestAgain(Caller.customerOf(key.value()), key))
        .isInstanceOf(AccessDeniedException.class);
  }
}
