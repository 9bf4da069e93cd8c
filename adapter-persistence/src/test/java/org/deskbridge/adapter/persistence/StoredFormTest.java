package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.directory.Account;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.directory.UserKey;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.Customer;
import org.deskbridge.session.Invitation;
import org.deskbridge.session.Owner;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionId;
import org.deskbridge.session.SessionKey;
import org.deskbridge.session.SessionOrigin;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionTimes;
import org.deskbridge.session.Side;
import org.deskbridge.session.UnattendedMachine;
import org.deskbridge.ticket.TicketRef;
import org.junit.jupiter.api.Test;

/** What is written here stands in databases: it has to stay readable for good. */
class StoredFormTest {

  private static final String STORED =
      "{\"kind\":\"said\",\"after\":{\"key\":\"K\",\"revision\":3,\"status\":\"WAITING\","
          + "\"origin\":{\"requestedAt\":1795262400000,\"digest\":\"d\","
          + "\"startMark\":-9223372036854775808,"
          + "\"callbackUrl\":\"https://helpdesk.example/callbacks?a=b%20c\","
          + "\"machine\":{\"uuid\":\"c0ffee\",\"name\":\"Front desk\"}},"
          + "\"owner\":{\"account\":{\"key\":7000000000000000001,\"name\":\"Example Support\"},"
          + "\"user\":7000000000000000002,\"name\":\"Erika Expert\","
          + "\"email\":\"erika@example.com\"},\"id\":\"s123\","
          + "\"times\":{\"startedAt\":\"2026-11-21T12:00:00.000000001Z\"},"
          + "\"ticket\":{\"id\":\"4711\"},\"customer\":{\"name\":\"Zoë\"},"
          + "\"invitation\":{\"generation\":2,\"mark\":\"m\",\"validUntil\":1795264200000},"
          + "\"notes\":\"n\"},\"side\":\"CUSTOMER\",\"name\":\"Zoë\",\"text\":\"hi\","
          + "\"at\":1795262460000}";

  private static final SessionEvent EVENT =
      new SessionEvent.Said(
          new SessionState(
              new SessionKey("K"),
              3,
              SessionStatus.WAITING,
              new SessionOrigin(
                  Instant.parse("2026-11-21T12:00:00Z"),
                  "d",
                  Long.MIN_VALUE,
                  URI.create("https://helpdesk.example/callbacks?a=b%20c"),
                  new UnattendedMachine(new MachineUuid("c0ffee"), "Front desk")),
              new Owner(
                  new Account(new AccountKey(7_000_000_000_000_000_001L), "Example Support"),
                  new UserKey(7_000_000_000_000_000_002L),
                  "Erika Expert",
                  "erika@example.com"),
              new SessionId("s123"),
              new SessionTimes(Instant.parse("2026-11-21T12:00:00.000000001Z"), null, null),
              new TicketRef("4711", null),
              new Customer("Zoë", null),
              new Invitation(2, "m", Instant.parse("2026-11-21T12:30:00Z")),
              "n"),
          Side.CUSTOMER,
          "Zoë",
          "hi",
          Instant.parse("2026-11-21T12:01:00Z"));

  @Test
  void writesWhatDatabasesHold() {
    assertThat(StoredForm.of(EVENT)).isEqualTo(STORED);
  }

  @Test
  void readsWhatDatabasesHold() {
    assertThat(StoredForm.event(STORED)).isEqualTo(EVENT);
  }

  @Test
  void keepsThatASessionWasLinkedToAnotherTicket() {
    var linked = new SessionEvent.Linked(EVENT.after(), EVENT.at());
    var stored =
        STORED
            .replace("\"said\"", "\"linked\"")
            .replace("\"side\":\"CUSTOMER\",\"name\":\"Zoë\",\"text\":\"hi\",", "");

    assertThat(StoredForm.of(linked)).isEqualTo(stored);
    assertThat(StoredForm.event(stored)).isEqualTo(linked);
  }

  @Test
  void ignoresWhatALaterVersionAdded() {
    var later =
        STORED
            .replace("\"revision\":3", "\"revision\":3,\"mood\":{\"a\":[1]}")
            .replace("\"side\":", "\"language\":\"de\",\"side\":");

    assertThat(StoredForm.event(later)).isEqualTo(EVENT);
  }

  @Test
  void saysThatItCannotReadAKindOfALaterVersion() {
    assertThatThrownBy(() -> StoredForm.event(STORED.replace("\"said\"", "\"sung\"")))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("What is on record cannot be read.");
  }
}
