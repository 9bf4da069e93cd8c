package org.deskbridge.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link OAuthClients} does. Implement {@link #clients()} and inherit the tests. */
public interface OAuthClientsContract {

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  OAuthClients clients();

  @Test
  default void returnsWhatWasPut() {
    var open = new OAuthClient(new ClientId("open"), "Open – ü", null);
    var closed = new OAuthClient(new ClientId("closed"), "Closed", TokenHash.of("secret"));

    clients().put(open);
    clients().put(closed);

    assertThat(clients().client(open.id())).contains(open);
    assertThat(clients().client(closed.id())).contains(closed);
  }

  @Test
  default void replacesWhatWasThere() {
    var id = new ClientId("demo");
    clients().put(new OAuthClient(id, "Before", TokenHash.of("secret")));

    clients().put(new OAuthClient(id, "After", null));

    assertThat(clients().client(id)).contains(new OAuthClient(id, "After", null));
  }

  @Test
  default void knowsNothingOfOtherIds() {
    clients().put(new OAuthClient(new ClientId("demo"), "Demo", null));

    assertThat(clients().client(new ClientId("Demo"))).isEmpty();
    assertThat(clients().client(new ClientId(""))).isEmpty();
  }
}
