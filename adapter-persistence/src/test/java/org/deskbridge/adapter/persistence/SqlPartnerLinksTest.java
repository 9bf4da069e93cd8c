package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Set;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerLink;
import org.deskbridge.ticket.PartnerLinks;
import org.deskbridge.ticket.PartnerLinksContract;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.PartnerUser;
import org.deskbridge.ticket.UserToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlPartnerLinksTest implements PartnerLinksContract {

  private static final AccountKey ACCOUNT = new AccountKey(1);

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public PartnerLinks partnerLinks() {
    return folder.store().partnerLinks();
  }

  @Test
  void showsNeitherTokenNorAddressToWhoeverCopiesTheDatabase() throws IOException {
    partnerLinks().put(ACCOUNT, link("erika@example.com", "t0ken-of-erika"));

    assertThat(folder.database())
        .contains("Example Desk")
        .doesNotContain("t0ken-of-erika", "helpdesk.example", "s3cret");

    partnerLinks().put(ACCOUNT, link("erika@example.com", "t0ken-after"));
    folder.reopen();

    assertThat(folder.database())
        .contains("Example Desk")
        .doesNotContain("t0ken-of-erika", "t0ken-after", "helpdesk.example", "s3cret");
    assertThat(partnerLinks().ofDomain(ACCOUNT, "DESK.example"))
        .containsExactly(link("erika@example.com", "t0ken-after"));
  }

  @Test
  void refusesATokenThatWasMovedToAnotherUser() throws SQLException {
    partnerLinks().put(ACCOUNT, link("erika@example.com", "t0ken-of-erika"));
    partnerLinks().put(ACCOUNT, link("mallory@example.com", "t0ken-of-mallory"));

    folder.change(
        """
        update partner_link set sealed =
          (select sealed from partner_link where user_email = 'erika@example.com')
        where user_email = 'mallory@example.com'
        """);

    refuses("mallory@example.com");
    assertThat(partnerLinks().ofUser(new PartnerUser(ACCOUNT, "erika@example.com"))).hasSize(1);
  }

  @Test
  void refusesALinkThatWasMovedToAnotherAccountOrSystem() throws SQLException {
    partnerLinks().put(ACCOUNT, link("erika@example.com", "t0ken-of-erika"));
    partnerLinks().put(ACCOUNT, link("mallory@example.com", "t0ken-of-mallory"));

    folder.change("update partner_link set account_key = 2 where user_email like 'erika%'");
    folder.change("update partner_link set system_name = 'X' where user_email like 'mallory%'");

    refuses("mallory@example.com");
    assertThatThrownBy(() -> partnerLinks().ofDomain(new AccountKey(2), "desk.example"))
        .isInstanceOf(UnavailableException.class);
  }

  private void refuses(String email) {
    assertThatThrownBy(() -> partnerLinks().ofUser(new PartnerUser(ACCOUNT, email)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("A secret on record cannot be opened");
  }

  private static PartnerLink link(String email, String token) {
    return new PartnerLink(
        new PartnerSystem("Example Desk", "desk.example"),
        email,
        new UserToken(token),
        URI.create("https://helpdesk.example/callbacks?key=s3cret"),
        Set.of(PartnerCall.SEARCH, PartnerCall.CREATE));
  }
}
