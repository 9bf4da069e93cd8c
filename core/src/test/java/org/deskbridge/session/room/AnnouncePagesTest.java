package org.deskbridge.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.runtime.JobName;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.GetChat;
import org.deskbridge.spi.ForwardingStore;
import org.junit.jupiter.api.Test;

class AnnouncePagesTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final WithAnotherNode attendance = new WithAnotherNode(memory.attendance());
  private final Deskbridge desk =
      memory
          .builder()
          .store(
              new ForwardingStore(memory.store()) {
                @Override
                public PresenceRegistry attendance() {
                  return attendance;
                }
              })
          .build();
  private final SessionKey key = memory.active().state().key();
  private final List<RoomMessage> heard = new ArrayList<>();

  @Test
  void tellsTheOtherPagesOfAPageThatADeadNodeLeft() {
    var customer = ConnectedPage.ofCustomer("customer");
    connect(memory.caller());
    attendance.connected(key, customer, memory.now());

    attendance.loses(key, customer, memory.now());
    desk.run(JobName.RECORD_DEPARTURES);

    assertThat(heard).containsExactly(new PresenceChanged(customer, false));
  }

  @Test
  void recordsThatAColleagueOfADeadNodeHasLeftAndIsBack() {
    var kim = memory.colleague();
    var page = ConnectedPage.ofExpert("kim", kim.key());
    connect(memory.caller());
    desk.room().connect(Caller.of(kim), key, page, new DeafListener());

    attendance.loses(key, page, memory.now());
    desk.run(JobName.RECORD_DEPARTURES);
    memory.pass(Duration.ofSeconds(10));
    desk.run(JobName.RECORD_DEPARTURES);
    attendance.finds(key, page, memory.now());
    desk.run(JobName.RECORD_DEPARTURES);

    assertThat(desk.room().chat(memory.caller(), key, GetChat.NEWEST).lines())
        .filteredOn(SessionEvent.AttendanceChanged.class::isInstance)
        .extracting(each -> ((SessionEvent.AttendanceChanged) each).isPresent())
        .containsExactly(true, false, true);
  }

  private void connect(Caller expert) {
    var page = ConnectedPage.ofExpert("page", expert.expert().orElseThrow().key());
    desk.room()
        .connect(
            expert,
            key,
            page,
            new ConnectPage.PageListener() {
              @Override
              public void happened(SessionEvent event) {}

              @Override
              public void received(RoomMessage news) {
                heard.add(news);
              }
            });
  }

  /** What is known where another node dies, and comes back. */
  private static final class WithAnotherNode implements PresenceRegistry {

    private final PresenceRegistry pages;
    private final List<Unannounced> changes = new ArrayList<>();

    WithAnotherNode(PresenceRegistry pages) {
      this.pages = pages;
    }

    void loses(SessionKey session, ConnectedPage page, Instant at) {
      pages.gone(session, page, at);
      changes.add(new Unannounced(session, new PresenceChanged(page, false)));
    }

    void finds(SessionKey session, ConnectedPage page, Instant at) {
      pages.connected(session, page, at);
      changes.add(new Unannounced(session, new PresenceChanged(page, true)));
    }

    @Override
    public void connected(SessionKey session, ConnectedPage page, Instant at) {
      pages.connected(session, page, at);
    }

    @Override
    public void seen(SessionKey session, ConnectedPage page, Instant at) {
      pages.seen(session, page, at);
    }

    @Override
    public boolean gone(SessionKey session, ConnectedPage page, Instant at) {
      return pages.gone(session, page, at);
    }

    @Override
    public List<ConnectedPage> present(SessionKey session) {
      return pages.present(session);
    }

    @Override
    public Instant lastSeen(SessionKey session, ParticipantRole side) {
      return pages.lastSeen(session, side);
    }

    @Override
    public List<Unannounced> unannounced() {
      var found = List.copyOf(changes);
      changes.clear();
      return found;
    }
  }
}
