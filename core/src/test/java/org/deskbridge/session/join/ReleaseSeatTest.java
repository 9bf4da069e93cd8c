package org.deskbridge.session.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import org.deskbridge.InMemoryDesk;
import org.deskbridge.JoiningDesk;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionStatus;
import org.junit.jupiter.api.Test;

class ReleaseSeatTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final JoiningDesk joining = memory.desk().joining();

  @Test
  void letsTheCustomerContinueOnAnotherDeviceByLinkOrCode() {
    var view = memory.started();
    var phone = joining.join(view.joinToken(), "Carla", null);
    var customer = joining.authenticate(view.joinToken(), phone.pass());

    var released = joining.releaseSeat(customer.caller(), customer.session());
    var byCode = joining.redeemCode(released.joinCode());
    var computer = joining.join(view.joinToken(), null, null);

    assertThat(byCode).isEqualTo(view.joinToken());
    assertThat(computer.state().status()).isEqualTo(SessionStatus.ACTIVE);
    assertThat(computer.state().customer()).isEqualTo(phone.state().customer());
    assertThat(joining.seatStatus(view.joinToken(), phone.pass())).isEqualTo(SeatStatus.SHUT_OUT);
    assertThat(joining.seatStatus(view.joinToken(), computer.pass())).isEqualTo(SeatStatus.SEATED);
  }

  @Test
  void endsTheAccessOfTheFirstDeviceAtOnce() {
    var view = memory.started();
    var phone = joining.join(view.joinToken(), "Carla", null);
    var customer = joining.authenticate(view.joinToken(), phone.pass());

    joining.releaseSeat(customer.caller(), customer.session());

    assertThatThrownBy(() -> joining.authenticate(view.joinToken(), phone.pass()))
        .isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void refusesAnybodyButTheCustomerOfALiveSession() {
    var view = memory.started();
    var phone = joining.join(view.joinToken(), "Carla", null);
    var customer = joining.authenticate(view.joinToken(), phone.pass());

    assertThatThrownBy(() -> joining.releaseSeat(memory.caller(), customer.session()))
        .isInstanceOf(SessionNotFoundException.class);
    memory.desk().sessions().end(customer.caller(), customer.session());
    assertThatThrownBy(() -> joining.releaseSeat(customer.caller(), customer.session()))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
  }
}
