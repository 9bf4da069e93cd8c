package org.deskbridge.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.util.List;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskFailedException.Fault;
import org.junit.jupiter.api.Test;

class SessionTicketsTest {

  private static final HelpdeskSystem SYSTEM = InMemoryTicketGateway.SYSTEM;
  private static final TicketSearch PRINTER = TicketSearch.of(" printer ");

  private final InMemoryDesk memory = new InMemoryDesk();
  private final Deskbridge desk = memory.desk();
  private final Caller expert = memory.caller();

  @Test
  void showsWhatTheHelpdeskOffers() {
    memory.ticketGateway().offer(TicketOperation.CREATE);

    assertThat(desk.tickets().capabilities(expert, memory.active().state().key()))
        .extracting(TicketCapabilities::system, TicketCapabilities::calls)
        .containsExactly(tuple(SYSTEM, Set.of(TicketOperation.CREATE)));
  }

  @Test
  void findsTickets() {
    var printer = memory.ticketGateway().tickets().add("Printer jams", "");
    memory.ticketGateway().tickets().add("Screen stays black", "");

    var found = desk.tickets().search(expert, memory.active().state().key(), SYSTEM, PRINTER);

    assertThat(found).containsExactly(new TicketHit(printer, "Printer jams"));
  }

  @Test
  void linksTheSessionOnBothSides() {
    var printer = memory.ticketGateway().tickets().add("Printer jams", "");
    var before = memory.active().state();

    var after = desk.tickets().associate(expert, before.key(), SYSTEM, printer).state();

    assertThat(after.ticket()).isEqualTo(printer);
    assertThat(memory.state(before.key())).isEqualTo(after);
    assertThat(memory.ticketGateway().tickets().sessions())
        .containsEntry(before.id().value(), printer.id());
    assertThat(memory.sessions().history(before.key()))
        .last()
        .isEqualTo(
            new SessionEvent.Linked(before.key(), after.revision(), after.ticket(), memory.now()));
  }

  @Test
  void undoesALinkOnBothSides() {
    var printer = memory.ticketGateway().tickets().add("Printer jams", "");
    var screen = memory.ticketGateway().tickets().add("Screen stays black", "");
    var before = memory.active().state();
    var key = before.key();
    desk.tickets().associate(expert, key, SYSTEM, printer);
    desk.tickets().associate(expert, key, SYSTEM, screen);

    var after = desk.tickets().undoLink(expert, key, SYSTEM, printer).state();

    assertThat(after.ticket()).isEqualTo(printer);
    assertThat(memory.state(key)).isEqualTo(after);
    assertThat(memory.ticketGateway().tickets().sessions())
        .containsEntry(before.id().value(), printer.id());
  }

  @Test
  void undoesALinkOfASessionThatHadNoTicket() {
    var printer = memory.ticketGateway().tickets().add("Printer jams", "");
    var key = memory.active().state().key();
    desk.tickets().associate(expert, key, SYSTEM, printer);

    var after = desk.tickets().undoLink(expert, key, SYSTEM, null).state();

    assertThat(after.ticket()).isNull();
    assertThat(memory.ticketGateway().tickets().sessions()).isEmpty();
    assertThat(memory.sessions().history(key))
        .last()
        .isEqualTo(new SessionEvent.Linked(key, after.revision(), null, memory.now()));
    assertThat(desk.tickets().undoLink(expert, key, SYSTEM, null).state()).isEqualTo(after);
  }

  @Test
  void undoesALinkOfASessionWhoseTicketHadOnlyAnAddress() {
    var printer = memory.ticketGateway().tickets().add("Printer jams", "");
    var key = memory.active().state().key();
    var nameless = new TicketRef(null, "https://helpdesk.example/tickets/4711");
    desk.tickets().associate(expert, key, SYSTEM, printer);

    var after = desk.tickets().undoLink(expert, key, SYSTEM, nameless).state();

    assertThat(after.ticket()).isEqualTo(nameless);
    assertThat(memory.ticketGateway().tickets().sessions()).isEmpty();
  }

  @Test
  void keepsTheLinkThatTheHelpdeskCannotUndo() {
    var printer = memory.ticketGateway().tickets().add("Printer jams", "");
    var key = memory.active().state().key();
    desk.tickets().associate(expert, key, SYSTEM, printer);
    memory.ticketGateway().failWith(Fault.REFUSED);

    assertThatThrownBy(() -> desk.tickets().undoLink(expert, key, SYSTEM, null))
        .isInstanceOf(HelpdeskFailedException.class);

    assertThat(memory.state(key).ticket()).isEqualTo(printer);
  }

  @Test
  void refusesATicketWithoutAnId() {
    var before = memory.active().state();
    var nameless = new TicketRef(null, "https://helpdesk.example/tickets/4711");

    assertThatThrownBy(() -> desk.tickets().associate(expert, before.key(), SYSTEM, nameless))
        .isInstanceOf(InvalidValueException.class);

    assertThat(memory.state(before.key())).isEqualTo(before);
  }

  @Test
  void recordsARepeatedLinkOnce() {
    var printer = memory.ticketGateway().tickets().add("Printer jams", "");
    var key = memory.active().state().key();
    var after = desk.tickets().associate(expert, key, SYSTEM, printer);

    assertThat(desk.tickets().associate(expert, key, SYSTEM, printer)).isEqualTo(after);
    assertThat(memory.state(key)).isEqualTo(after.state());
  }

  @Test
  void opensATicketAndLinksTheSession() {
    var before = memory.started().state();

    var after =
        desk.tickets()
            .create(expert, before.key(), SYSTEM, new NewTicket("r1", "Printer", "It jams."))
            .state();

    assertThat(memory.ticketGateway().tickets().count()).isEqualTo(1);
    assertThat(memory.ticketGateway().tickets().sessions())
        .containsEntry(before.id().value(), after.ticket().id());
    assertThat(memory.state(before.key()).ticket()).isEqualTo(after.ticket());
  }

  @Test
  void reportsTheNewTicketWithTheNextStatus() {
    var printer = memory.ticketGateway().tickets().add("Printer jams", "");
    var key = memory.active().state().key();
    desk.tickets().associate(expert, key, SYSTEM, printer);

    desk.sessions().end(expert, key);

    assertThat(memory.sessions().history(key)).last().isInstanceOf(SessionEvent.Moved.class);
    assertThat(memory.state(key).ticket()).isEqualTo(printer);
  }

  @Test
  void keepsItsTicketWhenTheHelpdeskFails() {
    var before = memory.active().state();
    memory.ticketGateway().failWith(Fault.SLOW);

    assertThatThrownBy(
            () ->
                desk.tickets().associate(expert, before.key(), SYSTEM, new TicketRef("T-1", null)))
        .isInstanceOf(HelpdeskFailedException.class);
    assertThatThrownBy(
            () ->
                desk.tickets()
                    .create(expert, before.key(), SYSTEM, new NewTicket("r1", "Printer", "")))
        .isInstanceOf(HelpdeskFailedException.class);
    assertThatThrownBy(() -> desk.tickets().search(expert, before.key(), SYSTEM, PRINTER))
        .isInstanceOf(HelpdeskFailedException.class);

    assertThat(memory.state(before.key())).isEqualTo(before);
  }

  @Test
  void doesWhatIsOfferedAlone() {
    var before = memory.active().state();
    memory.ticketGateway().offer(TicketOperation.CREATE);

    assertThatThrownBy(() -> desk.tickets().search(expert, before.key(), SYSTEM, PRINTER))
        .has(errorCode(ErrorCode.HELPDESK_NOT_OFFERED));
    assertThatThrownBy(
            () ->
                desk.tickets().associate(expert, before.key(), SYSTEM, new TicketRef("T-1", null)))
        .has(errorCode(ErrorCode.HELPDESK_NOT_OFFERED));
    assertThatThrownBy(
            () ->
                desk.tickets()
                    .create(
                        expert,
                        before.key(),
                        new HelpdeskSystem("Other", "helpdesk.example"),
                        new NewTicket("r1", "Printer", "")))
        .has(errorCode(ErrorCode.HELPDESK_NOT_OFFERED));

    assertThat(memory.state(before.key())).isEqualTo(before);
  }

  @Test
  void asksNobodyUnlessTheSessionIsGoingOn() {
    var requested = memory.requested().state().key();
    var complete = memory.complete().state().key();

    for (var key : List.of(requested, complete)) {
      assertThatThrownBy(() -> desk.tickets().capabilities(expert, key))
          .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
      assertThatThrownBy(
              () -> desk.tickets().create(expert, key, SYSTEM, new NewTicket("r1", "Printer", "")))
          .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    }

    assertThat(memory.ticketGateway().tickets().count()).isZero();
  }

  @Test
  void isForTheExpertsOfTheAccount() {
    var key = memory.active().state().key();

    assertThatThrownBy(() -> desk.tickets().capabilities(memory.stranger(), key))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(
            () -> desk.tickets().search(Caller.customerOf(key.value()), key, SYSTEM, PRINTER))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void keepsTheTicketOfASessionThatEndedMeanwhile() {
    var key = memory.active().state().key();
    var linking = new LinkTicket(memory.sessions(), memory.secrets(), memory.clock());
    desk.sessions().end(expert, key);

    var after = linking.link(expert, key, new TicketRef("T-9", null)).state();

    assertThat(after.status()).isEqualTo(SessionStatus.COMPLETE);
    assertThat(after.ticket()).isEqualTo(new TicketRef("T-9", null));
  }
}
