package org.deskbridge.platform;

import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.helpdesk.TicketSystemContract;
import org.deskbridge.session.TicketRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class PlatformTicketsTest implements TicketSystemContract {

  private final PlatformTickets tickets =
      new PlatformTickets(
          new JdbcTemplate(
              new EmbeddedDatabaseBuilder()
                  .generateUniqueName(true)
                  .setType(EmbeddedDatabaseType.H2)
                  .build()),
          (session, ticket) -> {});

  @Override
  public TicketSystem ticketSystem() {
    return tickets;
  }

  @Override
  public String userEmail() {
    return "erika@desk.example";
  }

  @Override
  public TicketRef given(String title) {
    return tickets.open(title);
  }
}
