package org.deskbridge.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Map;
import java.util.stream.IntStream;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskFailedException.Fault;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TicketGateway} does. Implement the methods around one helpdesk that offers
 * every call, and inherit the tests.
 */
public interface TicketGatewayContract {

  /** Returns the implementation under test: the same throughout a test. */
  TicketGateway ticketGateway();

  /** Returns a technician whom one helpdesk system serves. */
  HelpdeskUser user();

  /** Returns the tickets of that helpdesk; none at the start of a test. */
  InMemoryTicketSystem ticketSystem();

  /** Lets the helpdesk fail from now on. */
  void breakDown();

  @Test
  default void offersWhatTheHelpdeskCanDo() {
    assertThat(ticketGateway().offers(user()))
        .singleElement()
        .satisfies(
            offer -> assertThat(offer.calls()).containsExactlyInAnyOrder(TicketOperation.values()));
  }

  @Test
  default void findsTickets() {
    var printer = ticketSystem().add("Drucker – \"Büro\" 🖨 & more", "");
    ticketSystem().add("Screen stays black", "");

    assertThat(ticketGateway().search(user(), system(), TicketSearch.of("BÜRO\" 🖨 & m")))
        .containsExactly(new TicketHit(printer, "Drucker – \"Büro\" 🖨 & more"));
    assertThat(ticketGateway().search(user(), system(), TicketSearch.of("none"))).isEmpty();
    assertThat(ticketGateway().search(user(), system(), TicketSearch.of(""))).hasSize(2);
  }

  @Test
  default void findsNoMoreTicketsThanAskedFor() {
    IntStream.range(0, 15).forEach(number -> ticketSystem().add("Printer " + number, ""));

    var found = ticketGateway().search(user(), system(), new TicketSearch("printer", 4, 9));

    assertThat(found)
        .extracting(TicketHit::title)
        .containsExactly("Printer 9", "Printer 10", "Printer 11", "Printer 12");
  }

  @Test
  default void opensATicketForTheSession() {
    var ticket = new NewTicket("request-1", "Büro: printer", "Line one\nline \"two\"");

    var opened = ticketGateway().create(user(), system(), "session-1", ticket);

    assertThat(ticketGateway().search(user(), system(), TicketSearch.of("line \"two\"")))
        .containsExactly(new TicketHit(opened, "Büro: printer"));
    assertThat(ticketSystem().sessions())
        .isEqualTo(Map.of("session-1", String.valueOf(opened.id())));
  }

  @Test
  default void opensOneTicketForARepeat() {
    var ticket = new NewTicket("request-1", "Printer", "");
    var opened = ticketGateway().create(user(), system(), "session-1", ticket);

    assertThat(ticketGateway().create(user(), system(), "session-1", ticket)).isEqualTo(opened);
    assertThat(ticketSystem().count()).isEqualTo(1);
  }

  @Test
  default void tellsTheHelpdeskWhichTicketASessionIsAbout() {
    var printer = ticketSystem().add("Printer jams", "");

    ticketGateway().associate(user(), system(), "session-1", printer);
    ticketGateway().associate(user(), system(), "session-1", printer);

    assertThat(ticketSystem().sessions())
        .isEqualTo(Map.of("session-1", String.valueOf(printer.id())));
  }

  @Test
  default void tellsTheHelpdeskThatASessionHasNoTicketAnyMore() {
    var printer = ticketSystem().add("Printer jams", "");
    ticketGateway().associate(user(), system(), "session-1", printer);

    ticketGateway().dissociate(user(), system(), "session-1");
    ticketGateway().dissociate(user(), system(), "session-1");

    assertThat(ticketSystem().sessions()).isEmpty();
  }

  @Test
  default void saysSoWhenTheHelpdeskRefuses() {
    assertThatThrownBy(
            () ->
                ticketGateway()
                    .associate(user(), system(), "session-1", new TicketRef("none", null)))
        .asInstanceOf(type(HelpdeskFailedException.class))
        .extracting(HelpdeskFailedException::fault)
        .isEqualTo(Fault.REFUSED);
  }

  @Test
  default void saysSoWhenTheHelpdeskFails() {
    breakDown();

    assertThatThrownBy(() -> ticketGateway().search(user(), system(), TicketSearch.of("printer")))
        .asInstanceOf(type(HelpdeskFailedException.class))
        .extracting(HelpdeskFailedException::fault)
        .isEqualTo(Fault.DOWN);
  }

  private HelpdeskSystem system() {
    return ticketGateway().offers(user()).get(0).system();
  }
}
