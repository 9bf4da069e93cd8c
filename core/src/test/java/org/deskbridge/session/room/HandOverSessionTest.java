package org.deskbridge.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import org.deskbridge.InMemoryDesk;
import org.deskbridge.RoomDesk;
import org.deskbridge.account.UserKey;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.Owner;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.Test;

class HandOverSessionTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final RoomDesk room = memory.desk().room();
  private final SessionKey key = memory.active().state().key();
  private final UserKey kim = memory.colleague().key();

  @Test
  void makesTheColleagueTheOwnerAndTheOwnerACollaborator() {
    takeInKim();

    var handedOver = room.handOver(memory.caller(), key, kim).state();

    assertThat(handedOver.owner()).isEqualTo(Owner.of(memory.colleague()));
    assertThat(handedOver.collaborators()).containsExactly(Collaborator.of(memory.expert()));
    assertThat(memory.state(key)).isEqualTo(handedOver);
    assertThat(SessionState.replay(memory.sessions().history(key))).isEqualTo(handedOver);
  }

  @Test
  void isNotReportedByItself() {
    takeInKim();

    room.handOver(memory.caller(), key, kim);

    assertThat(memory.sessions().history(key)).last().isNotInstanceOf(SessionEvent.Moved.class);
  }

  @Test
  void changesNothingASecondTime() {
    takeInKim();
    var once = room.handOver(memory.caller(), key, kim);

    assertThat(room.handOver(memory.caller(), key, kim)).isEqualTo(once);
  }

  @Test
  void canBeHandedBack() {
    takeInKim();
    var before = memory.state(key);
    var expert = memory.expert().key();
    memory.attendance().connected(key, ConnectedPage.ofExpert("expert", expert), memory.now());
    room.handOver(memory.caller(), key, kim);

    var back = room.handOver(Caller.of(memory.colleague()), key, expert).state();

    assertThat(back.owner()).isEqualTo(before.owner());
    assertThat(back.collaborators()).isEqualTo(before.collaborators());
  }

  @Test
  void refusesAColleagueWhoIsNotThere() {
    assertThatThrownBy(() -> room.handOver(memory.caller(), key, kim))
        .has(errorCode(ErrorCode.SESSION_COLLEAGUE_AWAY));
    takeInKim();
    memory.attendance().gone(key, page(), memory.now());

    assertThatThrownBy(() -> room.handOver(memory.caller(), key, kim))
        .has(errorCode(ErrorCode.SESSION_COLLEAGUE_AWAY));
    assertThat(memory.state(key).owner()).isEqualTo(Owner.of(memory.expert()));
  }

  @Test
  void isForTheOwnerOfASessionThatGoesOn() {
    takeInKim();

    assertThatThrownBy(() -> room.handOver(Caller.of(memory.colleague()), key, new UserKey(999)))
        .has(errorCode(ErrorCode.SESSION_NOT_OWNER));
    assertThatThrownBy(() -> room.handOver(Caller.customerOf(key.value()), key, kim))
        .isInstanceOf(AccessDeniedException.class);
    memory.desk().sessions().end(memory.caller(), key);
    assertThatThrownBy(() -> room.handOver(memory.caller(), key, kim))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
  }

  private void takeInKim() {
    room.addCollaborator(Caller.of(memory.colleague()), key);
    memory.attendance().connected(key, page(), memory.now());
  }

  private ConnectedPage page() {
    return ConnectedPage.ofExpert("kim", kim);
  }
}
