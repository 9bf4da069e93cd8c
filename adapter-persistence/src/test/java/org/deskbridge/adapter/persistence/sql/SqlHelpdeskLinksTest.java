package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Set;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.HelpdeskLinksContract;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.TicketOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlHelpdeskLinksTest implements HelpdeskLinksContract {

  private static final AccountKey ACCOUNT = new AccountKey(1);

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public HelpdeskLinks helpdeskLinks() {
    return folder.store().helpdeskLinks();
  }

  @Test
  void showsNeitherTokenNorAddressToWhoeverCopiesTheDatabase() throws IOException {
    helpdeskLinks().put(ACCOUNT, link("erika@example.com", "t0ken-of-erika"));

    assertThat(folder.database())
        .contains("Example Desk")
        .doesNotContain("t0ken-of-erika", "helpdesk.example", "s3cret");

    helpdeskLinks().put(ACCOUNT, link("erika@example.com", "t0ken-after"));
    folder.reopen();

    assertThat(folder.database())
        .contains("Example Desk")
        .doesNotContain("t0ken-of-erika", "t0ken-after", "helpdesk.example", "s3cret");
    assertThat(helpdeskLinks().ofDomain(ACCOUNT, "DESK.example"))
        .containsExactly(link("erika@example.com", "t0ken-after"));
  }

  @Test
  void refusesATokenThatWasMovedToAnotherUser() throws SQLException {
    helpdeskLinks().put(ACCOUNT, link("erika@example.com", "t0ken-of-erika"));
    helpdeskLinks().put(ACCOUNT, link("mallory@example.com", "t0ken-of-mallory"));

    folder.change(
        """
        update partner_link set sealed =
          (select sealed from partner_link where user_email = 'erika@example.com')
        where user_email = 'mallory@example.com'
        """);

    refuses("mallory@example.com");
    assertThat(helpdeskLinks().ofUser(new HelpdeskUser(ACCOUNT, "erika@example.com"))).hasSize(1);
  }

  @Test
  void refusesALinkThatWasMovedToAnotherAccountOrSystem() throws SQLException {
    helpdeskLinks().put(ACCOUNT, link("erika@example.com", "t0ken-of-erika"));
    helpdeskLinks().put(ACCOUNT, link("mallory@example.com", "t0ken-of-mallory"));

    folder.change("update partner_link set account_key = 2 where user_email like 'erika%'");
    folder.change("update partner_link set system_name = 'X' where user_email like 'mallory%'");

    refuses("mallory@example.com");
    assertThatThrownBy(() -> helpdeskLinks().ofDomain(new AccountKey(2), "desk.example"))
        .isInstanceOf(UnavailableException.class);
  }

  private void refuses(String email) {
    assertThatThrownBy(() -> helpdeskLinks().ofUser(new HelpdeskUser(ACCOUNT, email)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("A stored secret cannot be decrypted");
  }

  private static HelpdeskLink link(String email, String token) {
    return new HelpdeskLink(
        new HelpdeskSystem("Example Desk", "desk.example"),
        email,
        new HelpdeskUserToken(token),
        URI.create("https://helpdesk.example/callbacks?key=s3cret"),
        Set.of(TicketOperation.SEARCH, TicketOperation.CREATE));
  }
}
