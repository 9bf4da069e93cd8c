package org.deskbridge.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskbridge.error.FailureFixtures.errorCode;
import static org.deskbridge.session.SessionFixtures.ERIKA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.AccessScope;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.memory.InMemoryPresenceRegistry;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.time.ServiceClock;
import org.junit.jupiter.api.Test;

class EndAbandonedSessionsTest {

  private static final Duration JOIN_TIMEOUT = Duration.ofHours(1);
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration GRACE_OF_AN_OPEN_PAGE = GRACE.plusSeconds(90);
  private static final Duration A_MOMENT = Duration.ofMillis(1);
  private static final ConnectedPage EXPERT = ConnectedPage.ofExpert("expert-page", ERIKA.user());
  private static final ConnectedPage CUSTOMER = ConnectedPage.ofCustomer("customer-page");

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void abandonsWhatNobodyJoinedInTime() {
    var key = memory.started().state().key();

    passWith(key, JOIN_TIMEOUT.minus(A_MOMENT), EXPERT);
    assertThat(endAbandonedSessions()).isEmpty();

    passWith(key, A_MOMENT, EXPERT);
    assertThat(endAbandonedSessions())
        .singleElement()
        .satisfies(
            ended -> {
              assertThat(ended.status()).isEqualTo(SessionStatus.ABANDONED);
              assertThat(ended.endReason()).isEqualTo(EndReason.NOBODY_JOINED);
              assertThat(ended.times().endedAt()).isEqualTo(memory.now());
              assertThat(ended).isEqualTo(memory.state(key));
            });
  }

  @Test
  void abandonsWhatTheExpertLeftWaiting() {
    var key = memory.started().state().key();
    memory.attendance().connected(key, EXPERT, memory.now());
    memory.attendance().gone(key, EXPERT, memory.now());

    memory.pass(GRACE.minus(A_MOMENT));
    assertThat(endAbandonedSessions()).isEmpty();

    memory.pass(A_MOMENT);
    assertThat(endAbandonedSessions())
        .extracting(SessionState::status, SessionState::endReason)
        .containsExactly(tuple(SessionStatus.ABANDONED, EndReason.CONNECTION_LOST));
  }

  @Test
  void completesWhatTheCustomerLeft() {
    var key = memory.active().state().key();
    memory.attendance().connected(key, CUSTOMER, memory.now());
    memory.attendance().gone(key, CUSTOMER, memory.now());

    passWith(key, GRACE.minus(A_MOMENT), EXPERT);
    assertThat(endAbandonedSessions()).isEmpty();

    passWith(key, A_MOMENT, EXPERT);
    assertThat(endAbandonedSessions())
        .extracting(SessionState::status, SessionState::endReason)
        .containsExactly(tuple(SessionStatus.COMPLETE, EndReason.CONNECTION_LOST));
  }

  @Test
  void completesWhatTheExpertLeft() {
    var key = memory.active().state().key();
    memory.attendance().gone(key, EXPERT, memory.now());

    passWith(key, GRACE, CUSTOMER);

    assertThat(endAbandonedSessions())
        .extracting(SessionState::status, SessionState::endReason)
        .containsExactly(tuple(SessionStatus.COMPLETE, EndReason.CONNECTION_LOST));
  }

  @Test
  void letsAPageComeBack() {
    var key = memory.active().state().key();
    passWith(key, Duration.ofMinutes(10), EXPERT, CUSTOMER);
    memory.attendance().gone(key, CUSTOMER, memory.now());

    passWith(key, GRACE.minus(A_MOMENT), EXPERT);
    memory.attendance().connected(key, CUSTOMER, memory.now());
    passWith(key, GRACE, EXPERT);

    assertThat(endAbandonedSessions()).isEmpty();
  }

  @Test
  void waitsLongerForAPageThatIsOpenButSilent() {
    var key = memory.active().state().key();
    memory.attendance().connected(key, CUSTOMER, memory.now());

    passWith(key, GRACE_OF_AN_OPEN_PAGE.minus(A_MOMENT), EXPERT);
    assertThat(endAbandonedSessions()).isEmpty();

    passWith(key, A_MOMENT, EXPERT);
    assertThat(endAbandonedSessions()).hasSize(1);
  }

  @Test
  void givesThePagesTimeToOpen() {
    memory.pass(Duration.ofHours(5));
    memory.started();

    memory.pass(GRACE.minus(A_MOMENT));
    assertThat(endAbandonedSessions()).isEmpty();

    memory.pass(A_MOMENT);
    assertThat(endAbandonedSessions()).hasSize(1);
  }

  @Test
  void givesThePagesTimeToComeBackAfterARestart() {
    var key = memory.active().state().key();
    var restartedAt = memory.pass(Duration.ofHours(3));
    var afterRestart =
        new EndAbandonedSessions(
            memory.sessions(),
            memory.sessions(),
            new InMemoryPresenceRegistry(restartedAt),
            SessionTimeouts.DEFAULT,
            ServiceClock.of(memory.clock()));

    memory.pass(GRACE.minus(A_MOMENT));
    assertThat(afterRestart.endAbandonedSessions(Caller.service())).isEmpty();

    memory.pass(A_MOMENT);
    assertThat(afterRestart.endAbandonedSessions(Caller.service()))
        .extracting(SessionState::key)
        .containsExactly(key);
  }

  @Test
  void looksAgainOnlyWhenTheTimeOfASessionMayHaveCome() {
    var key = memory.active().state().key();
    memory.attendance().connected(key, EXPERT, memory.now());
    memory.attendance().connected(key, CUSTOMER, memory.now());
    assertThat(due()).hasSize(1);

    var unused = endAbandonedSessions();

    assertThat(due()).isEmpty();
    memory.pass(GRACE.minus(A_MOMENT));
    assertThat(due()).isEmpty();
    memory.pass(A_MOMENT);
    assertThat(due()).hasSize(1);
  }

  @Test
  void endsOnTimeWhatWasLeftRightAfterTheLastLook() {
    var key = memory.active().state().key();
    passWith(key, Duration.ofMinutes(10), EXPERT, CUSTOMER);
    assertThat(endAbandonedSessions()).isEmpty();
    memory.attendance().gone(key, CUSTOMER, memory.now());

    passWith(key, GRACE.minus(A_MOMENT), EXPERT);
    assertThat(endAbandonedSessions()).isEmpty();

    passWith(key, A_MOMENT, EXPERT);
    assertThat(endAbandonedSessions()).hasSize(1);
  }

  private List<SessionState> due() {
    return memory.sessions().due(AccessScope.everything(), memory.now(), Instant.MAX, 10);
  }

  @Test
  void leavesAloneWhatHasNotStartedOrIsOver() {
    memory.requested();
    var over = memory.complete().state();
    memory.pass(Duration.ofDays(2));

    assertThat(endAbandonedSessions()).isEmpty();
    assertThat(memory.state(over.key())).isEqualTo(over);
  }

  @Test
  void endsWhatTheCallerReachesAndNothingElse() {
    var key = memory.started().state().key();
    memory.pass(JOIN_TIMEOUT);

    assertThat(memory.desk().room().endAbandoned(memory.stranger())).isEmpty();
    assertThat(memory.desk().room().endAbandoned(Caller.anyone())).isEmpty();
    assertThat(memory.state(key).status()).isEqualTo(SessionStatus.WAITING);
    assertThat(memory.desk().room().endAbandoned(memory.caller())).hasSize(1);
  }

  @Test
  void endsByHandFromEitherSide() {
    var byExpert = memory.active().state().key();
    var byCustomer = memory.active().state().key();

    memory.desk().sessions().end(memory.caller(), byExpert);
    memory.desk().sessions().end(Caller.customerOf(byCustomer.value()), byCustomer);

    assertThat(memory.state(byExpert).status()).isEqualTo(SessionStatus.COMPLETE);
    assertThat(memory.state(byExpert).endReason()).isEqualTo(EndReason.TECHNICIAN);
    assertThat(memory.state(byCustomer).status()).isEqualTo(SessionStatus.COMPLETE);
    assertThat(memory.state(byCustomer).endReason()).isEqualTo(EndReason.CUSTOMER);
  }

  @Test
  void saysOfTwoTimesThatHavePassedWhichCameFirst() {
    var key = memory.started().state().key();
    passWith(key, JOIN_TIMEOUT.minus(GRACE).minus(A_MOMENT), EXPERT);
    memory.attendance().gone(key, EXPERT, memory.now());

    memory.pass(JOIN_TIMEOUT);

    assertThat(endAbandonedSessions())
        .extracting(SessionState::endReason)
        .containsExactly(EndReason.CONNECTION_LOST);
  }

  @Test
  void keepsTheFirstReason() {
    var key = memory.active().state().key();
    memory.desk().sessions().end(Caller.customerOf(key.value()), key);

    memory.desk().sessions().end(memory.caller(), key);

    assertThat(memory.state(key).endReason()).isEqualTo(EndReason.CUSTOMER);
  }

  @Test
  void returnsAnEndedSessionUnchanged() {
    var ended = memory.complete();
    memory.pass(A_MOMENT);

    assertThat(memory.desk().sessions().end(memory.caller(), ended.state().key())).isEqualTo(ended);
  }

  @Test
  void refusesToEndWhatNeverStartedOrIsForeign() {
    var requested = memory.requested().state().key();
    var active = memory.active().state().key();
    var endSession = memory.desk().sessions();

    assertThatThrownBy(() -> endSession.end(memory.caller(), requested))
        .has(errorCode(ErrorCode.SESSION_TRANSITION_REFUSED));
    assertThatThrownBy(() -> endSession.end(memory.stranger(), active))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> endSession.end(Caller.customerOf("other"), active))
        .isInstanceOf(SessionNotFoundException.class);
  }

  private List<SessionState> endAbandonedSessions() {
    return memory.desk().room().endAbandoned(Caller.service());
  }

  /** Lets time pass in which these pages stay alive. */
  private void passWith(SessionKey key, Duration time, ConnectedPage... pages) {
    var now = memory.pass(time);
    for (var page : pages) {
      memory.attendance().connected(key, page, now);
    }
  }
}
