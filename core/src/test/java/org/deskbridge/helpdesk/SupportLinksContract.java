package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerLink;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.UserToken;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SupportLinks} does. Implement the methods around one service and inherit the
 * tests.
 */
public interface SupportLinksContract {

  /** Returns the implementation under test: the same throughout a test, without links. */
  SupportLinks supportLinks();

  /** Lets the service refuse every request from now on. */
  void refuse();

  /** Cuts the service off, or stops it. */
  void cutOff();

  @Test
  default void returnsWhatWasRegistered() {
    var link = link("desk.example", "sécret \"1\"", PartnerCall.values());

    supportLinks().register(link);
    supportLinks().register(link);

    assertThat(supportLinks().links("desk.example")).containsExactly(link);
    assertThat(supportLinks().links("other & desk.example")).isEmpty();
  }

  @Test
  default void replacesALinkOfTheSameUserAndSystem() {
    supportLinks().register(link("desk.example", "secret 1", PartnerCall.values()));
    var fresh = link("desk.example", "secret 2", PartnerCall.CREATE);

    supportLinks().register(fresh);

    assertThat(supportLinks().links("desk.example")).containsExactly(fresh);
  }

  @Test
  default void saysSoWhenTheServiceRefuses() {
    refuse();

    assertThatThrownBy(() -> supportLinks().register(link("desk.example", "secret")))
        .isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> supportLinks().links("desk.example"))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  default void saysSoWhenTheServiceCannotBeReached() {
    cutOff();

    assertThatThrownBy(() -> supportLinks().register(link("desk.example", "secret")))
        .isInstanceOf(UnavailableException.class);
  }

  private static PartnerLink link(String domain, String token, PartnerCall... calls) {
    return new PartnerLink(
        new PartnerSystem("Exämple Desk", domain),
        "erika@example.com",
        new UserToken(token),
        URI.create("https://desk.example/callbacks?key=a%20b"),
        Set.of(calls));
  }
}
