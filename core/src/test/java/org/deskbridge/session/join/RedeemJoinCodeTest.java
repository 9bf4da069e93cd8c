package org.deskbridge.session.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.JoiningDesk;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.RivalSessions;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.JoinCode;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedeemJoinCodeTest {

  private static final Duration VALIDITY = Duration.ofMinutes(30);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final JoiningDesk redeemJoinCode = memory.desk().joining();

  @Test
  void leadsTheCustomerToTheSession() {
    var view = memory.started();
    memory.started();

    assertThat(redeemJoinCode.redeemCode(view.joinCode())).isEqualTo(view.joinToken());
  }

  @Test
  void isGoodForOneCustomer() {
    var view = memory.started();
    redeemJoinCode.redeemCode(view.joinCode());

    assertThatThrownBy(() -> redeemJoinCode.redeemCode(view.joinCode()))
        .has(errorCode(ErrorCode.JOIN_CODE_REFUSED));
    assertThat(view(view.state().key()).joinCode()).isNull();
  }

  @Test
  void isGoodForOneOfManyRivals() {
    var view = memory.started();

    var redeemed =
        atOnce(
            8, number -> catchThrowable(() -> redeemJoinCode.redeemCode(view.joinCode())) == null);

    assertThat(redeemed).containsOnlyOnce(true);
  }

  @Test
  void isGoodForHalfAnHour() {
    var last = memory.started();
    memory.pass(VALIDITY.minusMillis(1));
    assertThat(redeemJoinCode.redeemCode(last.joinCode())).isEqualTo(last.joinToken());

    var late = memory.started();
    memory.pass(VALIDITY);
    assertThatThrownBy(() -> redeemJoinCode.redeemCode(late.joinCode()))
        .has(errorCode(ErrorCode.JOIN_CODE_REFUSED));
  }

  @Test
  void looksAlikeWhetherWrongUsedOrExpired() {
    var used = memory.started().joinCode();
    redeemJoinCode.redeemCode(used);
    var expired = memory.started().joinCode();
    memory.pass(VALIDITY);

    var wrong = catchThrowable(() -> redeemJoinCode.redeemCode(new JoinCode("123456789")));
    assertThat(catchThrowable(() -> redeemJoinCode.redeemCode(used)))
        .hasSameClassAs(wrong)
        .hasMessage(wrong.getMessage());
    assertThat(catchThrowable(() -> redeemJoinCode.redeemCode(expired)))
        .hasSameClassAs(wrong)
        .hasMessage(wrong.getMessage());
  }

  @Test
  void isClosedByTheArrivalAndTheEnd() {
    var joined = memory.started();
    memory.desk().joining().join(joined.joinToken(), null, null);
    var ended = memory.started();
    memory.desk().sessions().end(memory.caller(), ended.state().key());

    assertThatThrownBy(() -> redeemJoinCode.redeemCode(joined.joinCode()))
        .has(errorCode(ErrorCode.JOIN_CODE_REFUSED));
    assertThatThrownBy(() -> redeemJoinCode.redeemCode(ended.joinCode()))
        .has(errorCode(ErrorCode.JOIN_CODE_REFUSED));
  }

  @Test
  void isReplacedByAFreshOne() {
    var view = memory.started();
    memory.pass(VALIDITY);

    var renewed = memory.desk().joining().renewCode(memory.caller(), view.state().key());

    assertThat(renewed.joinCode()).isNotEqualTo(view.joinCode());
    assertThat(renewed.state().invitation().validUntil()).isEqualTo(memory.now().plus(VALIDITY));
    assertThatThrownBy(() -> redeemJoinCode.redeemCode(view.joinCode()))
        .has(errorCode(ErrorCode.JOIN_CODE_REFUSED));
    assertThat(redeemJoinCode.redeemCode(renewed.joinCode())).isEqualTo(view.joinToken());
  }

  /** A rival makes the first renewal decide again; the code of the second is still another. */
  @Test
  void isNeverOpenedAgain() {
    var key = memory.started().state().key();
    var rivals = new AtomicInteger();
    var sessions =
        new RivalSessions(
            memory.sessions(),
            late -> {
              if (rivals.getAndDecrement() > 0) {
                memory.desk().room().postMessage(memory.caller(), key, "hello");
              }
            });
    var renewal =
        new RenewJoinCode(sessions, memory.secrets(), SessionTimeouts.DEFAULT, memory.clock());

    var codes =
        IntStream.of(1, 0, 2, 1, 0, 0, 3, 0, 0, 0)
            .mapToObj(
                each -> {
                  rivals.set(each);
                  return renewal.renew(memory.caller(), key).joinCode();
                })
            .toList();

    assertThat(codes).doesNotHaveDuplicates();
  }

  @Test
  void isRenewedOnlyWhileSomebodyWaits() {
    var active = memory.active().state().key();
    var requested = memory.requested().state().key();
    var renew = memory.desk().joining();

    assertThatThrownBy(() -> renew.renewCode(memory.caller(), active))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    assertThatThrownBy(() -> renew.renewCode(memory.caller(), requested))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    assertThatThrownBy(() -> renew.renewCode(memory.stranger(), memory.started().state().key()))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> renew.renewCode(Caller.customerOf(active.value()), active))
        .isInstanceOf(AccessDeniedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789", "123 456 789", "123-456-789", " 123.456.789\n"})
  void isReadAsPeopleTypeIt(String typed) {
    assertThat(JoinCode.parse(typed)).isEqualTo(new JoinCode("123456789"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345678", "1234567890", "12345678a", "١٢٣٤٥٦٧٨٩"})
  void hasNineDigits(String typed) {
    assertThatThrownBy(() -> JoinCode.parse(typed)).isInstanceOf(InvalidValueException.class);
  }

  private SessionView view(SessionKey key) {
    return SessionView.of(memory.state(key), memory.secrets());
  }
}
