package org.deskbridge.adapter.webhook.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.webhook.sender.PartnerFixtures.USER;

import java.time.Duration;
import org.deskbridge.adapter.webhook.UserTokens;
import org.deskbridge.adapter.webhook.receiver.MountedReceiver;
import org.deskbridge.adapter.webhook.receiver.TicketReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.ticket.InMemoryPartnerLinks;
import org.deskbridge.ticket.PartnerDesk;
import org.deskbridge.ticket.PartnerDeskContract;
import org.deskbridge.ticket.PartnerUser;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both ends of the ticket calls, which know each other by HTTP alone. */
class HttpPartnerDeskContractTest implements PartnerDeskContract {

  private final InMemoryTicketSystem tickets = new InMemoryTicketSystem();
  private final UserTokens tokens = UserTokens.of(new byte[UserTokens.LEAST_SECRET_BYTES]);
  private final MountedReceiver helpdesk =
      new MountedReceiver(
          WebhookReceiver.ticketResources(new TicketReceiverSettings(tokens), tickets));
  private final InMemoryPartnerLinks links = new InMemoryPartnerLinks();
  private final WebhookSender sender = SenderFixtures.sender(Duration.ofSeconds(10));
  private final PartnerDesk desk = sender.partnerDesk(links);

  @BeforeEach
  void register() {
    var link = PartnerFixtures.link(helpdesk.ticketAddress(), tokens.issue(USER.email()));
    links.put(USER.account(), link);
  }

  @AfterEach
  void close() {
    sender.close();
    helpdesk.close();
  }

  @Override
  public PartnerDesk partnerDesk() {
    return desk;
  }

  @Override
  public PartnerUser user() {
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
      desk.search(USER, PartnerFixtures.SYSTEM, TicketSearch.of("printer"));
    }

    assertThat(helpdesk.connections()).isEqualTo(1);
  }
}
