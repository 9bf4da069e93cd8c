package org.deskbridge.app.embedding;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.spi.Store;
import org.deskbridge.ticket.HelpdeskSystem;

// tag::service[]
/** The whole service inside of our platform. */
final class SupportInProcess implements AutoCloseable {

  private final Deskbridge deskbridge;
  private final HttpApi api;

  SupportInProcess(Store store, Path media, TicketSystem ourTickets, URI publicUrl) {
    var http = HttpSettings.of(publicUrl);
    deskbridge =
        Deskbridge.builder()
            .store(store)
            .media(LocalMedia.open(media))
            .tickets(new HelpdeskSystem("Our Desk", "desk.example"), ourTickets)
            .webhooks(Webhooks.with(WebhookSettings.DEFAULT))
            .wire(HttpApi.wire(http))
            .start();
    api = HttpApi.of(deskbridge, http);
  }

  Deskbridge deskbridge() {
    return deskbridge;
  }

  /** What to mount in a servlet container. */
  Set<Object> resources() {
    return api.resources();
  }

  /** Ends the open pages, for which a container would wait; to be called before it stops. */
  void endFeeds() {
    api.close();
  }

  @Override
  public void close() {
    deskbridge.close();
  }
}
// end::service[]
