package org.deskbridge.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.ticket.TicketOperation.ASSOCIATE;
import static org.deskbridge.ticket.TicketOperation.CREATE;
import static org.deskbridge.ticket.TicketOperation.SEARCH;

import java.net.URI;
import java.util.Set;
import org.deskbridge.account.AccountKey;
import org.junit.jupiter.api.Test;

/** What every {@link HelpdeskLinks} does. Implement {@link #helpdeskLinks()}, inherit the tests. */
public interface HelpdeskLinksContract {

  /** The account of these tests; it need not be on record. */
  AccountKey OURS = new AccountKey(1);

  /** Another account. */
  AccountKey THEIRS = new AccountKey(Long.MAX_VALUE);

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  HelpdeskLinks helpdeskLinks();

  @Test
  default void returnsWhatWasRecorded() {
    var link =
        new HelpdeskLink(
            new HelpdeskSystem("Exämple Desk", "Desk.Example.com"),
            "Erika@Example.com",
            new HelpdeskUserToken("sécret \"token\""),
            URI.create("https://desk.example.com/callbacks?key=a%20b"),
            Set.of(SEARCH, CREATE, ASSOCIATE));

    helpdeskLinks().put(OURS, link);

    assertThat(helpdeskLinks().ofUser(new HelpdeskUser(OURS, "erika@EXAMPLE.com")))
        .containsExactly(link);
    assertThat(helpdeskLinks().ofDomain(OURS, "desk.example.COM")).containsExactly(link);
  }

  @Test
  default void keepsALinkThatOffersNothing() {
    var link = link("Desk", "a.example", "erika@example.com", "token");

    helpdeskLinks().put(OURS, link);

    assertThat(helpdeskLinks().ofDomain(OURS, "a.example")).containsExactly(link);
  }

  @Test
  default void replacesTheLinkOfTheSameUserAndSystem() {
    helpdeskLinks().put(OURS, link("Desk", "a.example", "erika@example.com", "old"));
    var fresh = link("Desk", "A.EXAMPLE", "ERIKA@example.com", "new");

    helpdeskLinks().put(OURS, fresh);

    assertThat(helpdeskLinks().ofUser(user(OURS))).containsExactly(fresh);
    assertThat(helpdeskLinks().ofDomain(OURS, "a.example")).containsExactly(fresh);
  }

  @Test
  default void tellsLinksApart() {
    var link = link("Desk", "a.example", "erika@example.com", "1");
    var otherName = link("desk", "a.example", "erika@example.com", "2");
    var otherDomain = link("Desk", "b.example", "erika@example.com", "3");
    var otherUser = link("Desk", "a.example", "otto@example.com", "4");
    helpdeskLinks().put(OURS, link);
    helpdeskLinks().put(OURS, otherName);
    helpdeskLinks().put(OURS, otherDomain);
    helpdeskLinks().put(OURS, otherUser);
    helpdeskLinks().put(THEIRS, link);

    assertThat(helpdeskLinks().ofUser(user(OURS))).containsExactly(otherDomain, otherName, link);
    assertThat(helpdeskLinks().ofDomain(OURS, "a.example"))
        .containsExactly(otherUser, otherName, link);
    assertThat(helpdeskLinks().ofUser(user(THEIRS))).containsExactly(link);
    assertThat(helpdeskLinks().ofDomain(OURS, "c.example")).isEmpty();
  }

  @Test
  default void putsTheLatestFirst() {
    var first = link("First", "a.example", "erika@example.com", "1");
    var second = link("Second", "a.example", "erika@example.com", "2");
    helpdeskLinks().put(OURS, first);
    helpdeskLinks().put(OURS, second);

    helpdeskLinks().put(OURS, first);

    assertThat(helpdeskLinks().ofUser(user(OURS))).containsExactly(first, second);
  }

  @Test
  default void keepsOneOfManyRivals() {
    rounds(
        round -> {
          var domain = "a%d.example".formatted(round);
          atOnce(
              8,
              number -> {
                helpdeskLinks().put(OURS, link("Desk", domain, "erika@example.com", "t" + number));
                return number;
              });

          assertThat(helpdeskLinks().ofUser(user(OURS))).hasSize(round + 1);
        });
  }

  private static HelpdeskUser user(AccountKey account) {
    return new HelpdeskUser(account, "erika@example.com");
  }

  private static HelpdeskLink link(String name, String domain, String email, String token) {
    return new HelpdeskLink(
        new HelpdeskSystem(name, domain),
        email,
        new HelpdeskUserToken(token),
        URI.create("https://" + domain + "/callbacks"),
        Set.of());
  }
}
