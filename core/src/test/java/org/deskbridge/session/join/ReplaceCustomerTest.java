package org.deskbridge.session.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.time.Duration;
import java.util.List;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.JoiningDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.session.Customer;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.RecordingConsent;
import org.deskbridge.session.SessionFixtures;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.room.ConnectedPage;
import org.junit.jupiter.api.Test;

class ReplaceCustomerTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final JoiningDesk joinSession = memory.desk().joining();
  private final JoiningDesk replaceCustomer = memory.desk().joining();

  @Test
  void letsAnotherBrowserInInsteadOfTheFirst() {
    var view = memory.started();
    var first = joinSession.join(view.joinToken(), "Carla", null);
    var joinedAt = memory.now();
    memory.pass(Duration.ofMinutes(1));

    var invited = replaceCustomer.replaceCustomer(memory.caller(), view.state().key());
    var second = joinSession.join(view.joinToken(), "Carl", null);

    assertThat(invited.joinCode()).isNotNull();
    assertThat(second.state().customer()).extracting(Customer::name).isEqualTo("Carl");
    assertThat(second.state().status()).isEqualTo(SessionStatus.ACTIVE);
    assertThat(second.state().times().joinedAt()).isEqualTo(joinedAt);
    assertThat(second.state().invitation()).isNull();
    assertThat(standing(view, first.pass())).isEqualTo(SeatStatus.SHUT_OUT);
    assertThat(standing(view, second.pass())).isEqualTo(SeatStatus.SEATED);
  }

  @Test
  void putsTheFirstOutAtOnceAndForAsLongAsTheSeatIsFree() {
    var view = memory.started();
    var first = joinSession.join(view.joinToken(), "Carla", null);

    replaceCustomer.replaceCustomer(memory.caller(), view.state().key());

    assertThatThrownBy(() -> memory.desk().joining().authenticate(view.joinToken(), first.pass()))
        .isInstanceOf(InvalidTokenException.class);
    assertThatThrownBy(() -> joinSession.join(view.joinToken(), "Carla", first.pass()))
        .has(errorCode(ErrorCode.SESSION_ALREADY_JOINED));
  }

  @Test
  void leadsToTheSessionByItsCode() {
    var view = memory.active();

    var invited = replaceCustomer.replaceCustomer(memory.caller(), view.state().key());

    assertThat(memory.desk().joining().redeemCode(invited.joinCode())).isEqualTo(view.joinToken());
    assertThat(standing(view, null)).isEqualTo(SeatStatus.ADMISSIBLE);
  }

  @Test
  void asksTheNextOneAnewWhetherToBeRecorded() {
    var view = memory.started();
    var key = view.state().key();
    var first = joinSession.join(view.joinToken(), null, null);
    var customer = memory.desk().joining().authenticate(view.joinToken(), first.pass());
    memory.desk().room().requestRecordingConsent(memory.caller(), key);
    memory.desk().room().answerRecordingConsent(customer.caller(), key, true);

    replaceCustomer.replaceCustomer(memory.caller(), key);
    var second = joinSession.join(view.joinToken(), "Carl", null);

    assertThat(second.state().recording().consent()).isEqualTo(RecordingConsent.NOT_ASKED);
  }

  @Test
  void givesTheNextOneAsLongAsTheFirst() {
    var view = memory.started();
    var key = view.state().key();
    var expert = ConnectedPage.ofExpert("e", SessionFixtures.ERIKA.user());
    joinSession.join(view.joinToken(), null, null);
    replaceCustomer.replaceCustomer(memory.caller(), key);

    var late = memory.pass(SessionTimeouts.DEFAULT.joinTimeout().minusSeconds(1));
    memory.attendance().connected(key, expert, late);
    assertThat(endAbandonedSessions()).isEmpty();
    joinSession.join(view.joinToken(), "Carl", null);
    assertThat(endAbandonedSessions()).isEmpty();
    memory.attendance().connected(key, expert, memory.pass(SessionTimeouts.DEFAULT.pageGrace()));

    assertThat(endAbandonedSessions()).hasSize(1);
  }

  @Test
  void expiresWhereNobodyTakesTheFreeSeat() {
    var view = memory.active();
    var key = view.state().key();
    replaceCustomer.replaceCustomer(memory.caller(), key);

    var late = memory.pass(SessionTimeouts.DEFAULT.joinTimeout());
    memory
        .attendance()
        .connected(key, ConnectedPage.ofExpert("e", SessionFixtures.ERIKA.user()), late);

    assertThat(endAbandonedSessions())
        .extracting(SessionState::endReason)
        .containsExactly(EndReason.EXPIRED);
  }

  @Test
  void refusesWhereNoCustomerHasJoined() {
    var waiting = memory.started().state().key();
    var over = memory.complete().state().key();

    assertThatThrownBy(() -> replaceCustomer.replaceCustomer(memory.caller(), waiting))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    assertThatThrownBy(() -> replaceCustomer.replaceCustomer(memory.caller(), over))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
  }

  private List<SessionState> endAbandonedSessions() {
    return memory.desk().room().endAbandoned(Caller.service());
  }

  private SeatStatus standing(SessionView view, CustomerSessionToken pass) {
    return memory.desk().joining().seatStatus(view.joinToken(), pass);
  }
}
