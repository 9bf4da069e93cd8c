package org.deskbridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbridge.auth.Grant;
import org.deskbridge.session.SessionStatus;
import org.junit.jupiter.api.Test;

class InMemoryDeskTest {

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void leadsASessionToWhereATestNeedsIt() {
    assertThat(memory.requested().state().status()).isEqualTo(SessionStatus.NOT_STARTED);
    assertThat(memory.started().state().status()).isEqualTo(SessionStatus.WAITING);
    assertThat(memory.active().state().status()).isEqualTo(SessionStatus.ACTIVE);
    assertThat(memory.complete().state().status()).isEqualTo(SessionStatus.COMPLETE);
  }

  @Test
  void givesTokensThatIdentifyItsExpert() {
    var identify = memory.desk().access();

    assertThat(identify.authenticate(memory.accessToken(), Grant.Kind.ACCESS).expert())
        .contains(memory.expert());
    assertThat(identify.authenticate(memory.pageToken(), Grant.Kind.PAGE).expert())
        .contains(memory.expert());
  }
}
