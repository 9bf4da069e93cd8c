package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.TicketOperation;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RemoteLinks} does. Implement the methods around one service and inherit the
 * tests.
 */
public interface RemoteLinksContract {

  /** Returns the implementation under test: the same throughout a test, without links. */
  RemoteLinks remoteLinks();

  /** Lets the service refuse every request from now on. */
  void refuse();

  /** Cuts the service off, or stops it. */
  void cutOff();

  @Test
  default void returnsWhatWasRegistered() {
    var link = link("desk.example", "sécret \"1\"", TicketOperation.values());

    remoteLinks().register(link);
    remoteLinks().register(link);

    assertThat(remoteLinks().links("desk.example")).containsExactly(link);
    assertThat(remoteLinks().links("other & desk.example")).isEmpty();
  }

  @Test
  default void replacesALinkOfTheSameUserAndSystem() {
    remoteLinks().register(link("desk.example", "secret 1", TicketOperation.values()));
    var fresh = link("desk.example", "secret 2", TicketOperation.CREATE);

    remoteLinks().register(fresh);

    assertThat(remoteLinks().links("desk.example")).containsExactly(fresh);
  }

  @Test
  default void saysSoWhenTheServiceRefuses() {
    refuse();

    assertThatThrownBy(() -> remoteLinks().register(link("desk.example", "secret")))
        .isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> remoteLinks().links("desk.example"))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  default void saysSoWhenTheServiceCannotBeReached() {
    cutOff();

    assertThatThrownBy(() -> remoteLinks().register(link("desk.example", "secret")))
        .isInstanceOf(UnavailableException.class);
  }

  private static HelpdeskLink link(String domain, String token, TicketOperation... calls) {
    return new HelpdeskLink(
        new HelpdeskSystem("Exämple Desk", domain),
        "erika@example.com",
        new HelpdeskUserToken(token),
        URI.create("https://desk.example/callbacks?key=a%20b"),
        Set.of(calls));
  }
}
