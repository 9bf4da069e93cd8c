package org.deskbridge.adapter.http.client;

import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.RunningApi;

/** A client of Erika Expert's helpdesk, and the service it calls. */
final class ConnectedClient implements AutoCloseable {

  private final RunningApi api = new RunningApi();
  private final SupportServiceClient client = SupportServiceClient.connect(settings());

  RunningApi api() {
    return api;
  }

  InMemoryDesk memory() {
    return api.memory();
  }

  SupportServiceClient client() {
    return client;
  }

  SupportServiceSettings settings() {
    return SupportServiceSettings.of(
        api.base(),
        new SupportServiceSettings.Password(
            InMemoryDesk.CLIENT.value(), "erika@example.com", InMemoryDesk.PASSWORD));
  }

  /** Lets the service refuse every request of the client, which has sent none so far. */
  void refuse() {
    memory().passwords().set(memory().expert().key(), "another one");
  }

  @Override
  public void close() {
    api.close();
  }
}
