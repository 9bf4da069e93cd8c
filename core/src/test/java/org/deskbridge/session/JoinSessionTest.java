package org.deskbridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.session.SessionFixtures.ERIKA;

import java.time.Duration;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.access.InvalidTokenException;
import org.junit.jupiter.api.Test;

class JoinSessionTest {

  private static final Page PAGE = Page.ofCustomer("customer-page");

  private final InMemoryDesk memory = new InMemoryDesk();
  private final JoinSession joinSession = memory.desk().joinSession();

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
    var identified = memory.desk().identifyCustomer().identify(view.joinToken(), joined.pass());

    assertThat(identified.session()).isEqualTo(view.state().key());
    assertThat(identified.caller().expert()).isEmpty();
    assertThat(memory.desk().showHistory().show(identified.caller(), view.state().key()))
        .hasSize(3);
    assertThatThrownBy(
            () ->
                memory
                    .desk()
                    .showHistory()
                    .show(identified.caller(), memory.started().state().key()))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void knowsNobodyByAForeignPass() {
    var view = memory.started();
    var foreign = joinSession.join(memory.started().joinToken(), null, null).pass();

    assertThatThrownBy(() -> memory.desk().identifyCustomer().identify(view.joinToken(), foreign))
        .isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void returnsTheSameToWhoeverComesBackWithThePass() {
    var view = memory.started();
    var first = joinSession.join(view.joinToken(), null, null);
    memory.attendance().seen(view.state().key(), PAGE, memory.now());
    memory.pass(Duration.ofSeconds(10));

    assertThat(joinSession.join(view.joinToken(), null, first.pass())).isEqualTo(first);
  }

  @Test
  void letsNobodyElseInWhileTheCustomerIsThere() {
    var view = memory.started();
    joinSession.join(view.joinToken(), null, null);
    memory.attendance().seen(view.state().key(), PAGE, memory.now());

    assertThatThrownBy(() -> joinSession.join(view.joinToken(), null, null))
        .isInstanceOf(AlreadyJoinedException.class);
    assertThatThrownBy(() -> joinSession.join(view.joinToken(), null, new CustomerPass("forged")))
        .isInstanceOf(AlreadyJoinedException.class);
  }

  @Test
  void letsAnotherBrowserInOnceTheCustomersPageIsGone() {
    var view = memory.started();
    var first = joinSession.join(view.joinToken(), null, null);
    memory.attendance().seen(view.state().key(), PAGE, memory.now());
    memory.attendance().gone(view.state().key(), PAGE, memory.now());

    assertThat(joinSession.join(view.joinToken(), null, null)).isEqualTo(first);
  }

  @Test
  void doesNotTakeTheExpertForTheCustomer() {
    var view = memory.active();
    memory.attendance().seen(view.state().key(), Page.ofExpert("e", ERIKA.user()), memory.now());

    assertThat(joinSession.join(view.joinToken(), null, null).state()).isEqualTo(view.state());
  }

  @Test
  void refusesASessionThatHasNotStartedOrIsOver() {
    var requested = memory.requested();
    var early = SessionView.of(requested.state(), memory.secrets()).joinToken();
    var late = memory.complete().joinToken();

    assertThatThrownBy(() -> joinSession.join(early, null, null))
        .isInstanceOf(StepRefusedException.class);
    assertThatThrownBy(() -> joinSession.join(late, null, null))
        .isInstanceOf(StepRefusedException.class);
  }

  @Test
  void findsNothingUnderAnUnknownLink() {
    var unknown = new JoinToken("AAAAAAAAAAAAAAAAAAAAAA");

    assertThatThrownBy(() -> joinSession.join(unknown, null, null))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> memory.desk().showInvitation().show(unknown))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void showsWhoeverHoldsTheLinkWhoIsAsking() {
    var view = memory.started();

    assertThat(memory.desk().showInvitation().show(view.joinToken()).owner().name())
        .isEqualTo("Erika Expert");
  }

  @Test
  void recordsOneArrivalOfManyAtOnce() {
    var view = memory.started();

    atOnce(8, number -> joinSession.join(view.joinToken(), null, null));

    assertThat(memory.sessions().history(view.state().key())).hasSize(3);
  }
}
