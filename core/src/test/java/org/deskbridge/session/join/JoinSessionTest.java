package org.deskbridge.session.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.JoiningDesk;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.session.Customer;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.JoinToken;
import org.junit.jupiter.api.Test;

class JoinSessionTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final JoiningDesk joinSession = memory.desk().joining();

  @Test
  void bringsTheCustomerIn() {
    var view = memory.started();
    var now = memory.pass(Duration.ofMinutes(2));

    var joined = joinSession.join(view.joinToken(), null, null);

    assertThat(joined.state().status()).isEqualTo(SessionStatus.ACTIVE);
    assertThat(joined.state().times().joinedAt()).isEqualTo(now);
    assertThat(joined.state().customer()).isEqualTo(memory.request().customer());
    assertThat(joined.state().invitation()).isNull();
    assertThat(memory.state(view.state().key())).isEqualTo(joined.state());
  }

  @Test
  void callsTheCustomerAsTheyWantToBeCalled() {
    var joined = joinSession.join(memory.started().joinToken(), "Carla", null);

    assertThat(joined.state().customer()).isEqualTo(new Customer("Carla", "carl@example.net"));
  }

  @Test
  void givesAPassThatTheCustomerIsKnownBy() {
    var view = memory.started();

    var joined = joinSession.join(view.joinToken(), null, null);
    var identified = memory.desk().joining().authenticate(view.joinToken(), joined.pass());

    assertThat(identified.session()).isEqualTo(view.state().key());
    assertThat(identified.caller().expert()).isEmpty();
    assertThat(memory.desk().sessions().history(identified.caller(), view.state().key()))
        .hasSize(3);
    assertThatThrownBy(
            () ->
                memory
                    .desk()
                    .sessions()
                    .history(identified.caller(), memory.started().state().key()))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void knowsNobodyByAForeignPass() {
    var view = memory.started();
    var foreign = joinSession.join(memory.started().joinToken(), null, null).pass();

    assertThatThrownBy(() -> memory.desk().joining().authenticate(view.joinToken(), foreign))
        .isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void returnsTheSameToTheBrowserThatComesBackWithThePass() {
    var view = memory.started();
    var first = joinSession.join(view.joinToken(), null, null);
    memory.pass(Duration.ofSeconds(10));

    assertThat(joinSession.join(view.joinToken(), null, first.pass())).isEqualTo(first);
    assertThat(standing(view, first.pass())).isEqualTo(SeatStatus.SEATED);
  }

  @Test
  void keepsThePassThatABrowserHeldBefore() {
    var view = memory.started();
    var pass = new CustomerSessionToken("held before");

    assertThat(standing(view, pass)).isEqualTo(SeatStatus.ADMISSIBLE);
    assertThat(joinSession.join(view.joinToken(), null, pass).pass()).isEqualTo(pass);
  }

  /** Whether the first one's page is open does not matter: the technician decides. */
  @Test
  void letsNoOtherBrowserInByItself() {
    var view = memory.started();
    var first = joinSession.join(view.joinToken(), "Carla", null);
    memory.pass(Duration.ofMinutes(1));

    assertThatThrownBy(() -> joinSession.join(view.joinToken(), "Mallory", null))
        .has(errorCode(ErrorCode.SESSION_ALREADY_JOINED));
    assertThatThrownBy(
            () -> joinSession.join(view.joinToken(), "Mallory", new CustomerSessionToken("forged")))
        .has(errorCode(ErrorCode.SESSION_ALREADY_JOINED));
    assertThat(standing(view, null)).isEqualTo(SeatStatus.SHUT_OUT);
    assertThat(memory.state(view.state().key())).isEqualTo(first.state());
  }

  @Test
  void letsOneOfManyBrowsersIn() {
    var view = memory.started();
    var joined = new ConcurrentLinkedQueue<JoinSession.Joined>();
    var refused = new AtomicInteger();

    atOnce(
        8,
        number -> {
          try {
            joined.add(joinSession.join(view.joinToken(), "Customer " + number, null));
          } catch (ConflictException e) {
            assertThat(e).has(errorCode(ErrorCode.SESSION_ALREADY_JOINED));
            refused.incrementAndGet();
          }
          return number;
        });

    assertThat(joined).hasSize(1);
    assertThat(refused).hasValue(7);
    assertThat(memory.state(view.state().key())).isEqualTo(joined.peek().state());
  }

  @Test
  void letsTheSameBrowserInOnceHoweverOftenItAsksAtOnce() {
    var view = memory.started();
    var pass = new CustomerSessionToken("a double click");

    atOnce(8, number -> joinSession.join(view.joinToken(), null, pass));

    assertThat(memory.sessions().history(view.state().key())).hasSize(3);
  }

  private SeatStatus standing(SessionView view, CustomerSessionToken pass) {
    return memory.desk().joining().seatStatus(view.joinToken(), pass);
  }

  @Test
  void refusesASessionThatHasNotStartedOrIsOver() {
    var requested = memory.requested();
    var early = SessionView.of(requested.state(), memory.secrets()).joinToken();
    var late = memory.complete().joinToken();

    assertThatThrownBy(() -> joinSession.join(early, null, null))
        .has(errorCode(ErrorCode.SESSION_TRANSITION_REFUSED));
    assertThatThrownBy(() -> joinSession.join(late, null, null))
        .has(errorCode(ErrorCode.SESSION_TRANSITION_REFUSED));
  }

  @Test
  void findsNothingUnderAnUnknownLink() {
    var unknown = new JoinToken("AAAAAAAAAAAAAAAAAAAAAA");

    assertThatThrownBy(() -> joinSession.join(unknown, null, null))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> memory.desk().joining().find(unknown))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void showsWhoeverHoldsTheLinkWhoIsAsking() {
    var view = memory.started();

    assertThat(memory.desk().joining().find(view.joinToken()).owner().name())
        .isEqualTo("Erika Expert");
  }
}
