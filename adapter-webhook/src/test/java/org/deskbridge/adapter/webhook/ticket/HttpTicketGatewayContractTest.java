package org.deskbridge.adapter.webhook.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures.USER;

import java.time.Duration;
import org.deskbridge.adapter.webhook.SenderFixtures;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.adapter.webhook.receiver.MountedReceiver;
import org.deskbridge.adapter.webhook.receiver.TicketReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.memory.InMemoryHelpdeskLinks;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketGatewayContract;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both ends of the ticket calls, which know each other by HTTP alone. */
class HttpTicketGatewayContractTest implements TicketGatewayContract {

  private final InMemoryTicketSystem tickets = new InMemoryTicketSystem();
  private final UserTokens tokens = UserTokens.of(new byte[UserTokens.LEAST_SECRET_BYTES]);
  private final MountedReceiver helpdesk =
      new MountedReceiver(
          WebhookReceiver.ticketResources(new TicketReceiverSettings(tokens), tickets));
  private final InMemoryHelpdeskLinks links = new InMemoryHelpdeskLinks();
  private final Webhooks sender = SenderFixtures.sender(Duration.ofSeconds(10));
  private final TicketGateway desk = sender.ticketGateway(links);

  @BeforeEach
  void register() {
    var link = TicketGatewayFixtures.link(helpdesk.ticketAddress(), tokens.issue(USER.email()));
    links.put(USER.account(), link);
  }

  @AfterEach
  void close() {
    sender.close();
    helpdesk.close();
  }

  @Override
  public TicketGateway ticketGateway() {
    return desk;
  }

  @Override
  public HelpdeskUser user() {
    return USER;
  }

  @Override
  public InMemoryTicketSystem ticketSystem() {
    return tickets;
  }

  @Override
  public void breakDown() {
    tickets.failWith(new UnavailableException("the disk is away", null));
  }

  @Test
  void usesOneConnectionForCallsInARow() {
    for (int i = 0; i < 5; i++) {
      desk.search(USER, TicketGatewayFixtures.SYSTEM, TicketSearch.of("printer"));
    }

    assertThat(helpdesk.connections()).isEqualTo(1);
  }
}
