package org.deskbridge.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.ticket.NewTicket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketBookTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);
  private static final Link.Session SESSION =
      new Link.Session("s-1", "4714", new Link.Technician("Robin Expert", "robin@example.com"));

  @TempDir private Path folder;

  private TicketBook open() {
    return TicketBook.open(Tickets::load, folder.resolve("helpdesk.json"), CLOCK);
  }

  @Test
  void keepsWhatCameInOverARestart() {
    var before = open();
    var opened = before.open(new NewTicket("r-1", "New toner", "Order it."), SESSION);
    before.link("4711", SESSION);

    var after = open();

    assertThat(after.all()).isEqualTo(before.all()).first().isEqualTo(opened);
    assertThat(after.links("4711"))
        .containsExactly(new Link("s-1", "4711", opened.id(), "Robin Expert", NOON, false));
    assertThat(after.open(new NewTicket("r-1", "New toner", "Order it."), SESSION))
        .isEqualTo(opened);
  }

  @Test
  void leavesSuppliedTicketsAsOldAsTheyWereAtItsFirstStart() {
    var before = open();

    var nextDay = InstantSource.fixed(NOON.plus(Duration.ofDays(1)));
    var after = TicketBook.open(Tickets::load, folder.resolve("helpdesk.json"), nextDay);

    assertThat(after.all()).isEqualTo(before.all());
  }

  @Test
  void opensATicketForWhomTheSessionWasAbout() {
    var book = open();
    var former = book.ticket("4714").orElseThrow();

    var opened = book.open(new NewTicket(null, "New toner", ""), SESSION);

    assertThat(opened.requester()).isEqualTo(former.requester());
    assertThat(opened.messages()).isEmpty();
    assertThat(book.links("4714")).isEqualTo(book.links(opened.id())).hasSize(1);
  }

  @Test
  void opensOneTicketForARequestAndTwoForNone() {
    var book = open();
    var named = new NewTicket("r-1", "New toner", "");
    var unnamed = new NewTicket(null, "New toner", "");

    assertThat(book.open(named, SESSION)).isEqualTo(book.open(named, SESSION));
    assertThat(book.open(unnamed, SESSION)).isNotEqualTo(book.open(unnamed, SESSION));
  }

  @Test
  void writesDownALinkOnce() {
    var book = open();

    book.link("4714", SESSION);
    book.link("4711", SESSION);
    book.link("4711", SESSION);

    assertThat(book.links("4711"))
        .isEqualTo(List.of(new Link("s-1", "4711", "4714", "Robin Expert", NOON, false)));
    assertThat(book.linkedLast("s-1")).contains("4711");
  }

  @Test
  void takesASessionOffItsTicketOnce() {
    var book = open();
    book.link("4711", SESSION);

    book.unlink(SESSION);
    book.unlink(SESSION);

    assertThat(book.links("4711"))
        .last()
        .isEqualTo(new Link("s-1", null, "4711", "Robin Expert", NOON, false));
    assertThat(book.links("4711")).hasSize(2);
    assertThat(book.linkedLast("s-1")).isEmpty();
    assertThat(open().linkedLast("s-1")).isEmpty();
  }

  @Test
  void writesDownTheWayBackToo() {
    var book = open();
    book.link("4711", SESSION);
    book.link("4714", SESSION);

    book.link("4711", SESSION);

    assertThat(book.links("4711"))
        .extracting(Link::ticketId)
        .containsExactly("4711", "4714", "4711");
    assertThat(book.linkedLast("s-1")).contains("4711");
  }

  @Test
  void saysThatItsFileCannotBeRead() throws Exception {
    Files.writeString(folder.resolve("helpdesk.json"), "{\"opened\":");

    assertThatThrownBy(this::open)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("cannot be read");
  }
}
