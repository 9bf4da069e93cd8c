package org.deskbridge.callback.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;

import java.time.Duration;
import java.time.Instant;
import org.deskbridge.account.AccountKey;
import org.junit.jupiter.api.Test;

/** What every {@link SigningRotations} does. Implement the method and inherit the tests. */
public interface SigningRotationsContract {

  AccountKey ACCOUNT = new AccountKey(7);
  Instant NOON = Instant.parse("2026-11-21T12:00:00.120Z");

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  SigningRotations signingRotations();

  @Test
  default void hasNoRotationAtFirst() {
    assertThat(signingRotations().of(ACCOUNT)).isEqualTo(SigningRotation.NONE);
  }

  @Test
  default void countsTheRotationsOfEachAccount() {
    signingRotations().rotate(ACCOUNT, NOON);
    var second = signingRotations().rotate(ACCOUNT, NOON.plus(Duration.ofDays(7)));
    var other = signingRotations().rotate(new AccountKey(8), NOON);

    assertThat(second).isEqualTo(new SigningRotation(2, NOON.plus(Duration.ofDays(7))));
    assertThat(signingRotations().of(ACCOUNT)).isEqualTo(second);
    assertThat(other).isEqualTo(new SigningRotation(1, NOON));
    assertThat(signingRotations().of(new AccountKey(9))).isEqualTo(SigningRotation.NONE);
  }

  @Test
  default void givesEachOfManyRivalsAGenerationOfItsOwn() {
    rounds(
        round -> {
          var account = new AccountKey(100L + round);

          var generations =
              atOnce(
                  8,
                  number ->
                      signingRotations().rotate(account, NOON.plusSeconds(number)).generation());

          assertThat(generations).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
          assertThat(signingRotations().of(account).generation()).isEqualTo(8);
        });
  }
}
