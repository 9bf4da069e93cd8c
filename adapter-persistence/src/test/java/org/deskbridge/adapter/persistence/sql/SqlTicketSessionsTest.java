package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.helpdesk.TicketSessionsContract;
import org.deskbridge.session.SessionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlTicketSessionsTest implements TicketSessionsContract {

  private static final Instant REQUESTED_AT = Instant.parse("2026-11-21T12:00:00Z");

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public TicketSessions ticketSessions() {
    return folder.store().ticketSessions();
  }

  @Test
  void showsNoSessionTokenToWhoeverCopiesTheDatabase() throws IOException {
    var session = session("r1", "t0ken-of-session");
    ticketSessions().save(session);

    assertThat(folder.database()).contains("ticket-4711").doesNotContain("t0ken-of-session");

    folder.reopen();

    assertThat(folder.database()).contains("ticket-4711").doesNotContain("t0ken-of-session");
    assertThat(ticketSessions().session("r1")).contains(session);
  }

  @Test
  void refusesATokenThatWasMovedToAnotherSession() throws SQLException {
    ticketSessions().save(session("r1", "t0ken-1"));
    ticketSessions().save(session("r2", "t0ken-2"));

    folder.change(
        """
        update ticket_session set sealed_token =
          (select sealed_token from ticket_session where reference = 'r1')
        where reference = 'r2'
        """);

    assertThatThrownBy(() -> ticketSessions().session("r2"))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("A stored secret cannot be decrypted");
    assertThat(ticketSessions().session("r1")).contains(session("r1", "t0ken-1"));
  }

  private static TicketSession session(String reference, String token) {
    return new TicketSession(
        reference,
        "ticket-4711",
        List.of(),
        0,
        REQUESTED_AT,
        token,
        URI.create("https://support.example/launch?token=" + token),
        List.of(new TicketSession.Reached(SessionStatus.NOT_STARTED, REQUESTED_AT)),
        null,
        List.of());
  }
}
