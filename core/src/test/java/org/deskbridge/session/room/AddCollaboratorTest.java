package org.deskbridge.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deskbridge.InMemoryDesk;
import org.deskbridge.RoomDesk;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionNotFoundException;
import org.junit.jupiter.api.Test;

class AddCollaboratorTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final Caller kim = Caller.of(memory.colleague());
  private final RoomDesk collaborate = memory.desk().room();

  @Test
  void putsAnotherExpertOnRecord() {
    var key = memory.active().state().key();

    collaborate.addCollaborator(kim, key);

    assertThat(memory.state(key).collaborators())
        .containsExactly(
            new Collaborator(memory.colleague().key(), "Kim Colleague", "kim@example.com"));
    assertThat(memory.state(key).owner().user()).isEqualTo(memory.expert().key());
    assertThat(memory.sessions().history(key))
        .last()
        .isEqualTo(
            new SessionEvent.CollaboratorJoined(
                key,
                memory.state(key).revision(),
                Collaborator.of(memory.colleague()),
                memory.now()));
  }

  @Test
  void changesNothingForWhoIsInAlready() {
    var key = memory.active().state().key();
    collaborate.addCollaborator(kim, key);
    var before = memory.state(key);

    collaborate.addCollaborator(kim, key);
    collaborate.addCollaborator(memory.caller(), key);

    assertThat(memory.state(key)).isEqualTo(before);
  }

  @Test
  void takesNobodyIntoASessionThatIsNotGoingOn() {
    var requested = memory.requested().token().key();
    var over = memory.complete().state().key();

    collaborate.addCollaborator(kim, requested);
    collaborate.addCollaborator(kim, over);

    assertThat(memory.state(requested).collaborators()).isEmpty();
    assertThat(memory.state(over).collaborators()).isEmpty();
  }

  @Test
  void keepsCollaboratorsToTheEndAndPastAnErasure() {
    var key = memory.active().state().key();
    collaborate.addCollaborator(kim, key);
    var in = memory.state(key).collaborators();

    memory.desk().room().updateNotes(memory.caller(), key, "Both of us looked.", 0);
    memory.desk().sessions().end(kim, key);

    assertThat(memory.state(key).collaborators()).isEqualTo(in);
    assertThat(memory.state(key).withoutCustomer().collaborators()).isEqualTo(in);
  }

  @Test
  void isNotReportedByItself() {
    var key = memory.active().state().key();

    collaborate.addCollaborator(kim, key);

    assertThat(memory.sessions().history(key)).last().isNotInstanceOf(SessionEvent.Moved.class);
  }

  @Test
  void refusesStrangersAndCustomers() {
    var key = memory.active().state().key();

    assertThatThrownBy(() -> collaborate.addCollaborator(memory.stranger(), key))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> collaborate.addCollaborator(Caller.customerOf(key.value()), key))
        .isInstanceOf(AccessDeniedException.class);
  }
}
