package org.deskbridge.adapter.persistence;

import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.helpdesk.TicketSessionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlTicketSessionsTest implements TicketSessionsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public TicketSessions ticketSessions() {
    return folder.store().ticketSessions();
  }
}
