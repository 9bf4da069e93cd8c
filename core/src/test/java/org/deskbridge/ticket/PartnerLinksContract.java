package org.deskbridge.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.ticket.PartnerCall.ASSOCIATE;
import static org.deskbridge.ticket.PartnerCall.CREATE;
import static org.deskbridge.ticket.PartnerCall.SEARCH;

import java.net.URI;
import java.util.Set;
import org.deskbridge.directory.AccountKey;
import org.junit.jupiter.api.Test;

/** What every {@link PartnerLinks} does. Implement {@link #partnerLinks()}, inherit the tests. */
public interface PartnerLinksContract {

  /** The account of these tests; it need not be on record. */
  AccountKey OURS = new AccountKey(1);

  /** Another account. */
  AccountKey THEIRS = new AccountKey(Long.MAX_VALUE);

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  PartnerLinks partnerLinks();

  @Test
  default void returnsWhatWasRecorded() {
    var link =
        new PartnerLink(
            new PartnerSystem("Exämple Desk", "Desk.Example.com"),
            "Erika@Example.com",
            new UserToken("sécret \"token\""),
            URI.create("https://desk.example.com/callbacks?key=a%20b"),
            Set.of(SEARCH, CREATE, ASSOCIATE));

    partnerLinks().put(OURS, link);

    assertThat(partnerLinks().ofUser(new PartnerUser(OURS, "erika@EXAMPLE.com")))
        .containsExactly(link);
    assertThat(partnerLinks().ofDomain(OURS, "desk.example.COM")).containsExactly(link);
  }

  @Test
  default void keepsALinkThatOffersNothing() {
    var link = link("Desk", "a.example", "erika@example.com", "token");

    partnerLinks().put(OURS, link);

    assertThat(partnerLinks().ofDomain(OURS, "a.example")).containsExactly(link);
  }

  @Test
  default void replacesTheLinkOfTheSameUserAndSystem() {
    partnerLinks().put(OURS, link("Desk", "a.example", "erika@example.com", "old"));
    var fresh = link("Desk", "A.EXAMPLE", "ERIKA@example.com", "new");

    partnerLinks().put(OURS, fresh);

    assertThat(partnerLinks().ofUser(user(OURS))).containsExactly(fresh);
    assertThat(partnerLinks().ofDomain(OURS, "a.example")).containsExactly(fresh);
  }

  @Test
  default void tellsLinksApart() {
    var link = link("Desk", "a.example", "erika@example.com", "1");
    var otherName = link("desk", "a.example", "erika@example.com", "2");
    var otherDomain = link("Desk", "b.example", "erika@example.com", "3");
    var otherUser = link("Desk", "a.example", "otto@example.com", "4");
    partnerLinks().put(OURS, link);
    partnerLinks().put(OURS, otherName);
    partnerLinks().put(OURS, otherDomain);
    partnerLinks().put(OURS, otherUser);
    partnerLinks().put(THEIRS, link);

    assertThat(partnerLinks().ofUser(user(OURS))).containsExactly(otherDomain, otherName, link);
    assertThat(partnerLinks().ofDomain(OURS, "a.example"))
        .containsExactly(otherUser, otherName, link);
    assertThat(partnerLinks().ofUser(user(THEIRS))).containsExactly(link);
    assertThat(partnerLinks().ofDomain(OURS, "c.example")).isEmpty();
  }

  @Test
  default void putsTheLatestFirst() {
    var first = link("First", "a.example", "erika@example.com", "1");
    var second = link("Second", "a.example", "erika@example.com", "2");
    partnerLinks().put(OURS, first);
    partnerLinks().put(OURS, second);

    partnerLinks().put(OURS, first);

    assertThat(partnerLinks().ofUser(user(OURS))).containsExactly(first, second);
  }

  @Test
  default void keepsOneOfManyRivals() {
    rounds(
        round -> {
          var domain = "a%d.example".formatted(round);
          atOnce(
              8,
              number -> {
                partnerLinks().put(OURS, link("Desk", domain, "erika@example.com", "t" + number));
                return number;
              });

          assertThat(partnerLinks().ofUser(user(OURS))).hasSize(round + 1);
        });
  }

  private static PartnerUser user(AccountKey account) {
    return new PartnerUser(account, "erika@example.com");
  }

  private static PartnerLink link(String name, String domain, String email, String token) {
    return new PartnerLink(
        new PartnerSystem(name, domain),
        email,
        new UserToken(token),
        URI.create("https://" + domain + "/callbacks"),
        Set.of());
  }
}
