package org.deskbridge.app;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.deskbridge.adapter.http.client.DeskbridgeClient;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings.FixedToken;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.receiver.ReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.app.server.WebServer;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.CallbackBaseUrl;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.ReconcileSessions;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;

/** A helpdesk of the usual parts, with a web server and a store of its own, that can be off. */
final class SmallHelpdesk implements AutoCloseable {

  private final SqliteStore store;
  private final WebServer web;
  private final DeskbridgeClient client;
  private final CallbackBaseUrl callbacks;
  private final InstantSource clock = InstantSource.system();

  private SmallHelpdesk(Path data, int port, URI serviceUrl, String token, SigningSecret secret) {
    this.store = SqliteStore.open(data, new SimpleMeterRegistry());
    this.client =
        DeskbridgeClient.connect(DeskbridgeClientSettings.of(serviceUrl, new FixedToken(token)));
    this.callbacks =
        new CallbackBaseUrl(URI.create("http://127.0.0.1:%d/callbacks/status".formatted(port)));
    this.web = WebServer.bind("127.0.0.1", port);
    web.serve(
        WebhookReceiver.resources(
            new ReceiverSettings(List.of(secret)),
            new ApplyStatusReport(store.ticketSessions(), clock),
            session -> {},
            clock));
  }

  /** Switches it on; whatever it knew before is in the folder. */
  static SmallHelpdesk on(Path data, int port, URI serviceUrl, String token, SigningSecret secret) {
    return new SmallHelpdesk(data, port, serviceUrl, token, secret);
  }

  /** Requests a session for a ticket and returns it as the helpdesk has it on record. */
  TicketSession launch(String ticketId) {
    var ticket = new LaunchSession.Ticket(ticketId, null, null, null);
    var launched =
        new LaunchSession(client.sessions(), sessions(), callbacks, clock).launch(ticket);
    return session(launched.reference());
  }

  TicketSession session(String reference) {
    return sessions().session(reference).orElseThrow();
  }

  /** Asks the service for what was missed. */
  void catchUp() {
    new ReconcileSessions(
            client.sessions(),
            sessions(),
            client.events(),
            store.feedPosition(),
            new InMemoryTicketSystem(),
            clock)
        .reconcile(changed -> {});
  }

  /** Returns the sessions that are not over, as far as the helpdesk knows. */
  List<TicketSession> unfinished() {
    return sessions().unfinished(Instant.EPOCH);
  }

  private TicketSessions sessions() {
    return store.ticketSessions();
  }

  /** Switches it off. */
  @Override
  public void close() {
    web.close();
    store.close();
  }
}
