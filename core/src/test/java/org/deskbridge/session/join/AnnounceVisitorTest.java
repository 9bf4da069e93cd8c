package org.deskbridge.session.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.LinkOpened;
import org.deskbridge.session.room.RoomMessage;
import org.junit.jupiter.api.Test;

class AnnounceVisitorTest {

  private static final ConnectedPage PAGE = ConnectedPage.ofCustomer("visitor-page");

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void tellsExpertsOfSomebodyWhoMayJoin() {
    var view = memory.started();

    assertThat(heardWhenOpened(view)).containsExactly(new LinkOpened(PAGE));
    assertThat(new LinkOpened(PAGE).isFor(PAGE)).isFalse();
    assertThat(
            new LinkOpened(PAGE)
                .isFor(ConnectedPage.ofExpert("expert-page", memory.colleague().key())))
        .isTrue();
  }

  @Test
  void tellsNothingOfOneWhoCannotJoin() {
    var taken = memory.started();
    memory.desk().joining().join(taken.joinToken(), "Carla", null);
    var ended = memory.started();
    memory.desk().sessions().end(memory.caller(), ended.state().key());

    assertThat(heardWhenOpened(taken)).isEmpty();
    assertThat(heardWhenOpened(ended)).isEmpty();
  }

  @Test
  void tellsNothingOfTheCustomerWhoComesBack() {
    var view = memory.started();
    var pass = memory.desk().joining().join(view.joinToken(), "Carla", null).pass();
    var heard = new ArrayList<RoomMessage>();

    try (var listening = memory.signalRelay().listen(view.state().key(), heard::add)) {
      assertThat(listening).isNotNull();
      memory.desk().joining().announceVisitor(view.joinToken(), pass, PAGE);
    }

    assertThat(heard).isEmpty();
  }

  @Test
  void knowsNoOtherLink() {
    var unknown = new JoinToken("unknown");

    assertThatThrownBy(() -> memory.desk().joining().announceVisitor(unknown, null, PAGE))
        .isInstanceOf(SessionNotFoundException.class);
  }

  private List<RoomMessage> heardWhenOpened(SessionView view) {
    var heard = new ArrayList<RoomMessage>();
    try (var listening = memory.signalRelay().listen(view.state().key(), heard::add)) {
      assertThat(listening).isNotNull();
      memory.desk().joining().announceVisitor(view.joinToken(), null, PAGE);
    }
    return heard;
  }
}
