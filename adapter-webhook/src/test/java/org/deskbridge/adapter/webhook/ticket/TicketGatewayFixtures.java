package org.deskbridge.adapter.webhook.ticket;

import java.net.URI;
import java.util.Set;
import org.deskbridge.account.AccountKey;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.TicketOperation;

/** Links for tests. */
public final class TicketGatewayFixtures {

  public static final HelpdeskUser USER = new HelpdeskUser(new AccountKey(1), "erika@example.com");
  public static final HelpdeskSystem SYSTEM = new HelpdeskSystem("Desk", "desk.example");

  private TicketGatewayFixtures() {}

  public static HelpdeskLink link(URI callbackUrl, HelpdeskUserToken token) {
    return new HelpdeskLink(
        SYSTEM, USER.email(), token, callbackUrl, Set.of(TicketOperation.values()));
  }
}
