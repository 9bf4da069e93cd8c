package org.deskbridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.access.InvalidTokenException;
import org.junit.jupiter.api.Test;

class InviteAnotherTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final JoinSession joinSession = memory.desk().joinSession();
  private final InviteAnother inviteAnother = memory.desk().inviteAnother();

  @Test
  void letsAnotherBrowserInInsteadOfTheFirst() {
    var view = memory.started();
    var first = joinSession.join(view.joinToken(), "Carla", null);
    var joinedAt = memory.now();
    memory.pass(Duration.ofMinutes(1));

    var invited = inviteAnother.invite(memory.caller(), view.state().key());
    var second = joinSession.join(view.joinToken(), "Carl", null);

    assertThat(invited.joinCode()).isNotNull();
    assertThat(second.state().customer()).extracting(Customer::name).isEqualTo("Carl");
    assertThat(second.state().status()).isEqualTo(SessionStatus.ACTIVE);
    assertThat(second.state().times().joinedAt()).isEqualTo(joinedAt);
    assertThat(second.state().invitation()).isNull();
    assertThat(standing(view, first.pass())).isEqualTo(CustomerStanding.SHUT_OUT);
    assertThat(standing(view, second.pass())).isEqualTo(CustomerStanding.SEATED);
  }

  @Test
  void putsTheFirstOutAtOnceAndForAsLongAsTheSeatIsFree() {
    var view = memory.started();
    var first = joinSession.join(view.joinToken(), "Carla", null);

    inviteAnother.invite(memory.caller(), view.state().key());

    assertThatThrownBy(
            () -> memory.desk().identifyCustomer().identify(view.joinToken(), first.pass()))
        .isInstanceOf(InvalidTokenException.class);
    assertThatThrownBy(() -> joinSession.join(view.joinToken(), "Carla", first.pass()))
        .isInstanceOf(AlreadyJoinedException.class);
  }

  @Test
  void leadsToTheSessionByItsCode() {
    var view = memory.active();

    var invited = inviteAnother.invite(memory.caller(), view.state().key());

    assertThat(memory.desk().redeemCode().redeem(invited.joinCode())).isEqualTo(view.joinToken());
    assertThat(standing(view, null)).isEqualTo(CustomerStanding.ADMISSIBLE);
  }

  @Test
  void asksTheNextOneAnewWhetherToBeRecorded() {
    var view = memory.started();
    var key = view.state().key();
    var first = joinSession.join(view.joinToken(), null, null);
    var customer = memory.desk().identifyCustomer().identify(view.joinToken(), first.pass());
    memory.desk().askForRecording().ask(memory.caller(), key);
    memory.desk().answerRecording().answer(customer.caller(), key, true);

    inviteAnother.invite(memory.caller(), key);
    var second = joinSession.join(view.joinToken(), "Carl", null);

    assertThat(second.state().recording().consent()).isEqualTo(RecordingConsent.NOT_ASKED);
  }

  @Test
  void givesTheNextOneAsLongAsTheFirst() {
    var view = memory.started();
    var key = view.state().key();
    var expert = Page.ofExpert("e", SessionFixtures.ERIKA.user());
    joinSession.join(view.joinToken(), null, null);
    inviteAnother.invite(memory.caller(), key);

    var late = memory.pass(SessionPolicy.DEFAULT.joinTimeout().minusSeconds(1));
    memory.attendance().seen(key, expert, late);
    assertThat(endDeserted()).isEmpty();
    joinSession.join(view.joinToken(), "Carl", null);
    assertThat(endDeserted()).isEmpty();
    memory.attendance().seen(key, expert, memory.pass(SessionPolicy.DEFAULT.pageGrace()));

    assertThat(endDeserted()).hasSize(1);
  }

  @Test
  void refusesWhereNoCustomerHasJoined() {
    var waiting = memory.started().state().key();
    var over = memory.complete().state().key();

    assertThatThrownBy(() -> inviteAnother.invite(memory.caller(), waiting))
        .isInstanceOf(NotLiveException.class);
    assertThatThrownBy(() -> inviteAnother.invite(memory.caller(), over))
        .isInstanceOf(NotLiveException.class);
  }

  private List<SessionState> endDeserted() {
    return memory.desk().endDeserted().endDeserted(Caller.service());
  }

  private CustomerStanding standing(SessionView view, CustomerPass pass) {
    return memory.desk().showStanding().show(view.joinToken(), pass);
  }
}
