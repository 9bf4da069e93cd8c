package org.deskbridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link Clients} does. Implement {@link #clients()} and inherit the tests. */
public interface ClientsContract {

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  Clients clients();

  @Test
  default void returnsWhatWasPut() {
    var open = new ClientApp(new ClientId("open"), "Open – ü", null);
    var closed = new ClientApp(new ClientId("closed"), "Closed", TokenHash.of("secret"));

    clients().put(open);
    clients().put(closed);

    assertThat(clients().client(open.id())).contains(open);
    assertThat(clients().client(closed.id())).contains(closed);
  }

  @Test
  default void replacesWhatWasThere() {
    var id = new ClientId("demo");
    clients().put(new ClientApp(id, "Before", TokenHash.of("secret")));

    clients().put(new ClientApp(id, "After", null));

    assertThat(clients().client(id)).contains(new ClientApp(id, "After", null));
  }

  @Test
  default void knowsNothingOfOtherIds() {
    clients().put(new ClientApp(new ClientId("demo"), "Demo", null));

    assertThat(clients().client(new ClientId("Demo"))).isEmpty();
    assertThat(clients().client(new ClientId(""))).isEmpty();
  }
}
