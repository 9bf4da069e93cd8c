package org.deskbridge.session.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.time.Duration;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.JoiningDesk;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.id.JoinToken;
import org.junit.jupiter.api.Test;

class DeclineInvitationTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final JoiningDesk joining = memory.desk().joining();

  @Test
  void notesWhenACustomerDeclinedAndGoesOnWaiting() {
    var view = memory.started();
    var declinedAt = memory.now();

    var declined = joining.decline(view.joinToken());
    memory.pass(Duration.ofSeconds(10));
    var again = joining.decline(view.joinToken());

    assertThat(declined.declinedAt()).isEqualTo(declinedAt);
    assertThat(declined.status()).isEqualTo(SessionStatus.WAITING);
    assertThat(declined.invitation()).isEqualTo(view.state().invitation());
    assertThat(again).isEqualTo(declined);
  }

  @Test
  void isForgottenWhenACustomerJoins() {
    var view = memory.started();
    joining.decline(view.joinToken());

    joining.join(view.joinToken(), null, null);

    assertThat(memory.state(view.state().key()).declinedAt()).isNull();
  }

  @Test
  void isForgottenWithTheNextInvitation() {
    var view = memory.started();
    joining.decline(view.joinToken());

    joining.renewCode(memory.caller(), view.state().key());
    var renewed = memory.state(view.state().key());
    memory.pass(Duration.ofSeconds(10));
    var declined = joining.decline(view.joinToken());

    assertThat(renewed.declinedAt()).isNull();
    assertThat(declined.declinedAt()).isEqualTo(memory.now());
  }

  @Test
  void mayBeWhoShouldTakeAFreeSeat() {
    var view = memory.active();
    joining.replaceCustomer(memory.caller(), view.state().key());

    assertThat(joining.decline(view.joinToken()).declinedAt()).isEqualTo(memory.now());
  }

  @Test
  void refusesWhereNobodyIsAwaited() {
    var active = memory.active();
    var over = memory.complete();

    assertThatThrownBy(() -> joining.decline(active.joinToken()))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    assertThatThrownBy(() -> joining.decline(over.joinToken()))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    assertThatThrownBy(() -> joining.decline(new JoinToken("nothing")))
        .isInstanceOf(SessionNotFoundException.class);
  }
}
