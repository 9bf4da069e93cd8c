package org.deskbridge.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.RivalFixtures.wins;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.util.Set;
import org.deskbridge.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** What every {@link Experts} does. Implement both methods and inherit the tests. */
public interface ExpertsContract {

  /** Returns the implementation under test: the same throughout a test. */
  Experts experts();

  /** Returns where these experts are on record, empty at the start of a test. */
  Directory directory();

  @Test
  default void tellsWhetherAnyoneCanSignIn() {
    assertThat(experts().anyEnabled()).isFalse();

    var erika = add("erika@example.com");
    assertThat(experts().anyEnabled()).isTrue();

    experts().disable(erika.key());
    assertThat(experts().anyEnabled()).isFalse();
  }

  @Test
  default void replacesNamesAddressAndRoles() {
    var erika = add("erika@example.com");
    var married = new ExpertProfile("Erika", "Meier", "E.Meier@example.com", Set.of(Role.MANAGER));

    var updated = experts().update(erika.key(), married);

    assertThat(updated)
        .isEqualTo(
            new Expert(
                erika.key(),
                erika.account(),
                "Erika",
                "Meier",
                "e.meier@example.com",
                Set.of(Role.MANAGER)));
    assertThat(directory().expert(erika.key())).contains(updated);
    assertThat(directory().expertByEmail("e.meier@example.com")).contains(updated);
    assertThat(directory().expertByEmail("erika@example.com")).isEmpty();
  }

  @Test
  default void takesTheAddressThatTheExpertHasAlready() {
    var erika = add("erika@example.com");
    var profile = new ExpertProfile("E.", "Example", "ERIKA@example.com", Set.of());

    assertThat(experts().update(erika.key(), profile).firstName()).isEqualTo("E.");
  }

  @Test
  default void refusesTheAddressOfAnother() {
    var erika = add("erika@example.com");
    add("otto@example.com");
    var profile = new ExpertProfile("Erika", "Example", "OTTO@example.com", Set.of());

    assertThatThrownBy(() -> experts().update(erika.key(), profile))
        .has(errorCode(ErrorCode.EXPERT_EMAIL_TAKEN));

    assertThat(directory().expert(erika.key())).contains(erika);
  }

  @Test
  default void givesAnAddressToExactlyOneOfManyRivals() {
    rounds(
        round -> {
          var experts =
              atOnce(8, number -> add("expert%d-%d@example.com".formatted(round, number)));
          var profile =
              new ExpertProfile("E", "E", "wanted%d@example.com".formatted(round), Set.of());

          var given =
              atOnce(8, number -> wins(() -> experts().update(experts.get(number).key(), profile)));

          assertThat(given).containsOnlyOnce(true);
        });
  }

  @Test
  default void knowsNobodyOfAnotherKey() {
    var nobody = new UserKey(Long.MAX_VALUE);
    var profile = new ExpertProfile("No", "Body", "nobody@example.com", Set.of());

    assertThatThrownBy(() -> experts().update(nobody, profile))
        .has(errorCode(ErrorCode.EXPERT_NOT_FOUND));
    assertThat(experts().disable(nobody)).isFalse();
    assertThat(experts().enable(nobody)).isFalse();
  }

  @Test
  default void keepsADisabledExpertOnRecord() {
    var erika = add("erika@example.com");
    assertThat(directory().expert(erika.key())).contains(erika);

    assertThat(experts().disable(erika.key())).isTrue();
    assertThat(experts().disable(erika.key())).isFalse();

    assertThat(directory().expert(erika.key()).orElseThrow().isEnabled()).isFalse();
    assertThat(directory().expertByEmail("erika@example.com").orElseThrow().isEnabled()).isFalse();
    assertThatThrownBy(() -> add("erika@example.com")).has(errorCode(ErrorCode.EXPERT_EMAIL_TAKEN));
  }

  @Test
  default void enablesADisabledExpert() {
    var erika = add("erika@example.com");
    experts().disable(erika.key());

    assertThat(experts().enable(erika.key())).isTrue();
    assertThat(experts().enable(erika.key())).isFalse();

    assertThat(directory().expert(erika.key())).contains(erika);
  }

  @Test
  default void leavesADisabledExpertDisabledInAnUpdate() {
    var erika = add("erika@example.com");
    experts().disable(erika.key());

    var updated =
        experts().update(erika.key(), new ExpertProfile("E", "E", "e@example.com", Set.of()));

    assertThat(updated.isEnabled()).isFalse();
    assertThat(directory().expert(erika.key())).contains(updated);
  }

  @Test
  default void disablesNobodyElse() {
    var erika = add("erika@example.com");
    var otto = add("otto@example.com");

    experts().disable(erika.key());

    assertThat(directory().expert(otto.key())).contains(otto);
  }

  private Expert add(String email) {
    var account = directory().openAccount("Example").key();
    return directory().addExpert(account, "Some", "Body", email, Set.of(Role.EXPERT));
  }
}
