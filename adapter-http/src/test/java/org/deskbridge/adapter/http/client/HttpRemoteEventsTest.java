package org.deskbridge.adapter.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.helpdesk.RemoteEvents;
import org.deskbridge.helpdesk.RemoteEventsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client against the resource it was written for. */
class HttpRemoteEventsTest implements RemoteEventsContract {

  private final ConnectedClient connected = new ConnectedClient();
  private final InMemoryDesk memory = connected.memory();

  @AfterEach
  void stop() {
    connected.close();
  }

  @Override
  public RemoteEvents remoteEvents() {
    return connected.client().events();
  }

  @Override
  public String play() {
    var requested = memory.requested();
    var started = memory.desk().sessions().start(memory.caller(), requested.token());
    memory.pass(Duration.ofMinutes(1));
    memory.desk().sessions().end(memory.caller(), started.state().key());
    return requested.token().value();
  }

  @Override
  public void refuse() {
    connected.refuse();
  }

  @Override
  public void cutOff() {
    connected.api().stop();
  }

  @Test
  void readsWhatNoSessionHas() {
    var cursor = remoteEvents().after(null, 1).orElseThrow().next();
    var active = memory.active();
    memory.desk().room().postMessage(memory.caller(), active.state().key(), "hello");
    var unused = memory.recorded();

    var page = remoteEvents().after(cursor, 100).orElseThrow();

    assertThat(page.events())
        .filteredOn(each -> each.report() == null)
        .extracting(RemoteEvents.Event::type)
        .contains("session.message", "recording.started");
  }

  @Test
  void readsThatAReceiverWasDisabled() {
    var cursor = remoteEvents().after(null, 1).orElseThrow().next();
    memory.disableReceiver();

    var page = remoteEvents().after(cursor, 100).orElseThrow();

    assertThat(page.events())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.type()).isEqualTo("receiver.disabled");
              assertThat(each.sessionKey()).isNull();
              assertThat(each.receiver()).isEqualTo(InMemoryDesk.CALLBACK_URL.toString());
            });
  }

  @Test
  void findsNoFeedAtAServiceWithoutOne() throws IOException {
    try (var service =
        RawService.answering(
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
      assertThat(service.client().events().after(null, 10)).isEmpty();
    }
  }
}
