package org.deskbridge.app.embedding;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.deskbridge.Helpdesk;
import org.deskbridge.adapter.http.client.DeskbridgeClient;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings;
import org.deskbridge.adapter.webhook.receiver.ReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.helpdesk.FeedPosition;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.ticket.HelpdeskSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class HelpdeskSide {

  private static final Logger log = LoggerFactory.getLogger(HelpdeskSide.class);

  private HelpdeskSide() {}

  static Mounted start(
      DeskbridgeClientSettings settings,
      URI ourUrl,
      SigningSecret signingSecret,
      byte[] tokenSecret,
      TicketSessions sessions,
      FeedPosition position,
      TicketSystem ourTickets) {
    // tag::helpdesk[]
    var receiver =
        WebhookReceiver.at(
            ourUrl, new ReceiverSettings(List.of(signingSecret)), UserTokens.of(tokenSecret));
    var helpdesk =
        Helpdesk.builder()
            .service(DeskbridgeClient.connect(settings))
            .address(receiver.address())
            .sessions(sessions) // where you keep them: SqliteStore.open(data).ticketSessions()
            .feedPosition(position) // beside them: SqliteStore.open(data).feedPosition()
            .tickets(new HelpdeskSystem("Our Desk", "desk.example"), ourTickets)
            .observer(changed -> log.info("{} is {}", changed.ticketId(), changed.status()))
            .start();
    var resources = receiver.resources(helpdesk); // mount them at WebhookReceiver.paths()
    helpdesk.register("erika@desk.example"); // each technician, at each start
    // end::helpdesk[]
    return new Mounted(helpdesk, resources);
  }

  record Mounted(Helpdesk helpdesk, Set<Object> resources) {}
}
