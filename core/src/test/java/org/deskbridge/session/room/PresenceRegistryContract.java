package org.deskbridge.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.newKey;

import java.time.Instant;
import org.deskbridge.session.ParticipantRole;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PresenceRegistry} does whose nodes live. Implement both methods and inherit the
 * tests.
 */
public interface PresenceRegistryContract {

  /** A page of the expert. */
  ConnectedPage EXPERT = ConnectedPage.ofExpert("expert-page", ERIKA.user());

  /** A page of the customer. */
  ConnectedPage CUSTOMER = ConnectedPage.ofCustomer("customer-page");

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  PresenceRegistry attendance();

  /** Returns when the implementation under test came up. */
  Instant cameUpAt();

  @Test
  default void seesNobodyAtFirst() {
    var session = newKey();

    assertThat(attendance().present(session)).isEmpty();
    assertThat(attendance().lastSeen(session, ParticipantRole.EXPERT)).isEqualTo(cameUpAt());
    assertThat(attendance().lastSeen(session, ParticipantRole.CUSTOMER)).isEqualTo(cameUpAt());
  }

  @Test
  default void namesThoseWhoAreThereInTheOrderOfTheirArrival() {
    var session = newKey();
    var second = ConnectedPage.ofCustomer("a-page");

    attendance().connected(session, CUSTOMER, after(1));
    attendance().connected(session, EXPERT, after(2));
    attendance().connected(session, second, after(3));
    attendance().connected(session, CUSTOMER, after(4));

    assertThat(attendance().present(session)).containsExactly(CUSTOMER, EXPERT, second);
  }

  @Test
  default void putsAPageThatCameBackLast() {
    var session = newKey();
    attendance().connected(session, CUSTOMER, after(1));
    attendance().connected(session, EXPERT, after(2));

    attendance().gone(session, CUSTOMER, after(3));
    assertThat(attendance().present(session)).containsExactly(EXPERT);

    attendance().connected(session, CUSTOMER, after(4));
    assertThat(attendance().present(session)).containsExactly(EXPERT, CUSTOMER);
  }

  @Test
  default void remembersTheLastSignOfLifeOfEachSide() {
    var session = newKey();

    attendance().connected(session, EXPERT, after(1));
    attendance().connected(session, CUSTOMER, after(2));
    attendance().seen(session, EXPERT, after(30));

    assertThat(attendance().lastSeen(session, ParticipantRole.EXPERT)).isEqualTo(after(30));
    assertThat(attendance().lastSeen(session, ParticipantRole.CUSTOMER)).isEqualTo(after(2));
  }

  @Test
  default void countsTheLastSignOfLifeOfASideEvenIfTheClockWasSetBack() {
    var session = newKey();
    var other = ConnectedPage.ofExpert("other-page", ERIKA.user());

    attendance().connected(session, EXPERT, after(1));
    attendance().connected(session, other, after(20));
    attendance().seen(session, EXPERT, after(10));

    assertThat(attendance().lastSeen(session, ParticipantRole.EXPERT)).isEqualTo(after(10));
  }

  @Test
  default void lastSawAPageWhenItWent() {
    var session = newKey();
    attendance().connected(session, EXPERT, after(1));

    assertThat(attendance().gone(session, EXPERT, after(60))).isTrue();

    assertThat(attendance().present(session)).isEmpty();
    assertThat(attendance().lastSeen(session, ParticipantRole.EXPERT)).isEqualTo(after(60));
  }

  @Test
  default void ignoresAHeartbeatOfAPageThatIsNotConnected() {
    var session = newKey();
    attendance().connected(session, EXPERT, after(1));
    attendance().gone(session, EXPERT, after(2));

    attendance().seen(session, EXPERT, after(3));

    assertThat(attendance().present(session)).isEmpty();
    assertThat(attendance().lastSeen(session, ParticipantRole.EXPERT)).isEqualTo(after(2));
  }

  @Test
  default void notesTheEndOfAConnectionOnce() {
    var session = newKey();
    attendance().connected(session, EXPERT, after(1));
    attendance().gone(session, EXPERT, after(2));

    assertThat(attendance().gone(session, EXPERT, after(3))).isFalse();
    assertThat(attendance().lastSeen(session, ParticipantRole.EXPERT)).isEqualTo(after(2));
  }

  @Test
  default void tellsAPageOfACustomerFromOneOfAnExpertOfTheSameId() {
    var session = newKey();
    var customer = ConnectedPage.ofCustomer(EXPERT.id());
    attendance().connected(session, EXPERT, after(1));
    attendance().connected(session, customer, after(2));

    attendance().gone(session, EXPERT, after(3));

    assertThat(attendance().present(session)).containsExactly(customer);
  }

  @Test
  default void leavesNothingToAnnounceOfPagesThatSaidSoThemselves() {
    var session = newKey();
    attendance().connected(session, EXPERT, after(1));
    attendance().connected(session, CUSTOMER, after(2));
    attendance().gone(session, CUSTOMER, after(3));

    assertThat(attendance().unannounced()).isEmpty();
  }

  @Test
  default void keepsTheOtherPageOfASideWhenOneGoes() {
    var session = newKey();
    var other = ConnectedPage.ofExpert("other-page", ERIKA.user());
    attendance().connected(session, EXPERT, after(1));
    attendance().connected(session, other, after(2));

    attendance().gone(session, EXPERT, after(3));

    assertThat(attendance().present(session)).containsExactly(other);
  }

  @Test
  default void keepsSessionsApart() {
    var session = newKey();
    var other = newKey();
    attendance().connected(session, EXPERT, after(1));

    attendance().gone(other, EXPERT, after(2));

    assertThat(attendance().present(session)).containsExactly(EXPERT);
    assertThat(attendance().present(other)).isEmpty();
    assertThat(attendance().lastSeen(session, ParticipantRole.EXPERT)).isEqualTo(after(1));
  }

  @Test
  default void losesNobodyWhenManyComeAtOnce() {
    rounds(
        round -> {
          var session = newKey();

          var pages =
              atOnce(
                  16,
                  number -> {
                    var page = ConnectedPage.ofCustomer("page-" + number);
                    attendance().connected(session, page, after(number));
                    return page;
                  });

          assertThat(attendance().present(session)).containsExactlyInAnyOrderElementsOf(pages);
          assertThat(attendance().lastSeen(session, ParticipantRole.CUSTOMER))
              .isBetween(after(0), after(15));
        });
  }

  private Instant after(int seconds) {
    return cameUpAt().plusSeconds(seconds);
  }
}
