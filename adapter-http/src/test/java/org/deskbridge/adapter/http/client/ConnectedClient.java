package org.deskbridge.adapter.http.client;

import java.time.Instant;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.RunningApi;

/** A client of Erika Expert's helpdesk, and the service it calls. */
final class ConnectedClient implements AutoCloseable {

  private final RunningApi api;
  private final DeskbridgeClient client;

  ConnectedClient() {
    this(new RunningApi());
  }

  ConnectedClient(RunningApi api) {
    this.api = api;
    this.client = DeskbridgeClient.connect(settings());
  }

  RunningApi api() {
    return api;
  }

  InMemoryDesk memory() {
    return api.memory();
  }

  DeskbridgeClient client() {
    return client;
  }

  DeskbridgeClientSettings settings() {
    return DeskbridgeClientSettings.of(
        api.base(),
        new DeskbridgeClientSettings.Password(
            InMemoryDesk.CLIENT.value(), "erika@example.com", InMemoryDesk.PASSWORD));
  }

  /** Lets the service refuse every request of the client from now on. */
  void refuse() {
    memory().passwords().set(memory().expert().key(), "another one");
    memory().grants().removeExpired(Instant.MAX);
  }

  @Override
  public void close() {
    api.close();
  }
}
