package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;

import java.util.List;
import java.util.UUID;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link TicketSystem} does. Implement the methods around it and inherit the tests. */
public interface TicketSystemContract {

  /** Returns the implementation under test: the same throughout a test. */
  TicketSystem ticketSystem();

  /** Returns a technician who may see every ticket of these tests. */
  String userEmail();

  /** Makes sure that there is a ticket of that title, and returns it. */
  TicketRef given(String title);

  @Test
  default void findsWhatATicketContainsInAnyCase() {
    var ticket = given("Qüxprinter jams");
    given("Qüxscreen stays black");

    assertThat(found("QÜXPRINTER"))
        .extracting(TicketHit::ref, TicketHit::title)
        .containsExactly(tuple(ticket, "Qüxprinter jams"));
    assertThat(found("qüx")).hasSize(2);
    assertThat(found("qüxnothing")).isEmpty();
  }

  @Test
  default void findsATicketByItsId() {
    var ticket = given("Qüxprinter jams");

    assertThat(found(String.valueOf(ticket.id()))).extracting(TicketHit::ref).contains(ticket);
  }

  @Test
  default void returnsAPartOfWhatMatches() {
    given("Qüx one");
    given("Qüx two");
    given("Qüx three");
    var all = ticketSystem().search(userEmail(), new TicketSearch("qüx", 10, 0));

    assertThat(all).hasSize(3);
    assertThat(ticketSystem().search(userEmail(), new TicketSearch("qüx", 2, 0)))
        .isEqualTo(all.subList(0, 2));
    assertThat(ticketSystem().search(userEmail(), new TicketSearch("qüx", 2, 2)))
        .isEqualTo(all.subList(2, 3));
    assertThat(ticketSystem().search(userEmail(), new TicketSearch("qüx", 2, 3))).isEmpty();
  }

  @Test
  default void opensATicketThatCanBeFound() {
    var opened = create("request-" + UUID.randomUUID(), "Qüxnew \"ticket\"");

    assertThat(opened.id()).isNotBlank();
    assertThat(found("qüxnew"))
        .extracting(TicketHit::ref, TicketHit::title)
        .containsExactly(tuple(opened, "Qüxnew \"ticket\""));
  }

  @Test
  default void opensOneTicketForARepeatedRequest() {
    var requestId = "request-" + UUID.randomUUID();
    var opened = create(requestId, "Qüxnew ticket");

    assertThat(create(requestId, "Qüxnew ticket")).isEqualTo(opened);
    assertThat(found("qüxnew")).hasSize(1);
  }

  @Test
  default void opensOneTicketForManyRivals() {
    rounds(
        round -> {
          var requestId = "request-" + UUID.randomUUID();

          var opened = atOnce(8, number -> create(requestId, "Qüx%dnew ticket".formatted(round)));

          assertThat(opened).containsOnly(opened.get(0));
          assertThat(found("qüx%dnew".formatted(round))).hasSize(1);
        });
  }

  @Test
  default void opensATicketForEachRequestOfItsOwn() {
    create("request-" + UUID.randomUUID(), "Qüxnew ticket");
    create("request-" + UUID.randomUUID(), "Qüxnew ticket");
    create(null, "Qüxnew ticket");
    create(null, "Qüxnew ticket");

    assertThat(found("qüxnew")).extracting(TicketHit::ref).doesNotHaveDuplicates().hasSize(4);
  }

  @Test
  default void linksASessionToATicketMoreThanOnce() {
    var ticket = given("Qüxprinter jams");
    var id = String.valueOf(ticket.id());

    assertThat(ticketSystem().associate(userEmail(), "session-1", id)).isEqualTo(ticket);
    assertThat(ticketSystem().associate(userEmail(), "session-1", id)).isEqualTo(ticket);
  }

  @Test
  default void takesASessionOffItsTicketMoreThanOnceOrRefusesIt() {
    var ticket = given("Qüxprinter jams");
    var id = String.valueOf(ticket.id());
    assertThat(ticketSystem().associate(userEmail(), "session-1", id)).isEqualTo(ticket);

    assertThat(List.of(dissociated(), dissociated()))
        .allMatch(List.of("done", ErrorCode.HELPDESK_NOT_OFFERED.toString())::contains);
  }

  @Test
  default void linksNothingToATicketThatIsNotThere() {
    assertThatThrownBy(() -> ticketSystem().associate(userEmail(), "session-1", "none"))
        .isInstanceOf(UnknownTicketException.class);
  }

  @Test
  default void ownsNoTicketThatIsNotThere() {
    assertThat(ticketSystem().owns(new TicketRef("none", null))).isFalse();
  }

  private String dissociated() {
    var refusal =
        catchThrowableOfType(
            RejectedException.class, () -> ticketSystem().dissociate(userEmail(), "session-1"));
    return refusal == null ? "done" : refusal.code().toString();
  }

  private List<TicketHit> found(String text) {
    return ticketSystem().search(userEmail(), TicketSearch.of(text));
  }

  private TicketRef create(@Nullable String requestId, String title) {
    return ticketSystem()
        .create(userEmail(), "session-1", new NewTicket(requestId, title, "A body\nof two lines"));
  }
}
