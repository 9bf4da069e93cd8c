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

/** What every {@link Directory} does. Implement {@link #directory()} and inherit the tests. */
public interface DirectoryContract {

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  Directory directory();

  @Test
  default void findsAnAccountByEveryLetterOfItsName() {
    var account = directory().openAccount("Büro & Söhne");

    assertThat(directory().accountByName("Büro & Söhne")).contains(account);
    assertThat(directory().accountByName("büro & söhne")).isEmpty();
  }

  @Test
  default void opensAnAccountOnce() {
    var account = directory().openAccount("Büro & Söhne");

    assertThat(account.name()).isEqualTo("Büro & Söhne");
    assertThat(account.key().value()).isPositive();
    assertThat(directory().openAccount("Büro & Söhne")).isEqualTo(account);
    assertThat(directory().account(account.key())).contains(account);
  }

  @Test
  default void tellsAccountsApartByEveryLetter() {
    var keys =
        Set.of(
            directory().openAccount("Example").key(),
            directory().openAccount("example").key(),
            directory().openAccount("Example ").key());

    assertThat(keys).hasSize(3);
  }

  @Test
  default void tellsEveryAccount() {
    assertThat(directory().accounts()).isEmpty();

    var first = directory().openAccount("Example");
    var last = directory().openAccount("Another");

    assertThat(directory().accounts()).containsExactly(first, last);
  }

  @Test
  default void opensOneAccountForManyRivals() {
    rounds(
        round -> {
          var name = "Example " + round;

          var opened = atOnce(8, number -> directory().openAccount(name));

          assertThat(opened).containsOnly(directory().openAccount(name));
        });
  }

  @Test
  default void knowsNothingOfOtherKeys() {
    directory().openAccount("Example");

    assertThat(directory().account(new AccountKey(Long.MAX_VALUE))).isEmpty();
    assertThat(directory().expert(new UserKey(Long.MAX_VALUE))).isEmpty();
    assertThat(directory().expertByEmail("nobody@example.com")).isEmpty();
  }

  @Test
  default void addsAnExpertUnderANewKey() {
    var account = directory().openAccount("Example");

    var erika = add(account, "Erika", "erika@example.com", Role.EXPERT, Role.MANAGER);
    var otto = add(account, "Otto", "otto@example.com");

    assertThat(erika)
        .isEqualTo(
            new Expert(
                erika.key(),
                account,
                "Erika",
                "Exämple",
                "erika@example.com",
                Set.of(Role.EXPERT, Role.MANAGER)));
    assertThat(otto.roles()).isEmpty();
    assertThat(erika.key()).isNotEqualTo(otto.key());
    assertThat(erika.key().value()).isPositive();
    assertThat(directory().expert(erika.key())).contains(erika);
    assertThat(directory().expert(otto.key())).contains(otto);
  }

  @Test
  default void findsAnExpertByTheAddressInAnyCase() {
    var erika = add(directory().openAccount("Example"), "Erika", "Erika.E@Example.COM");

    assertThat(erika.email()).isEqualTo("erika.e@example.com");
    assertThat(directory().expertByEmail("erika.e@example.com")).contains(erika);
    assertThat(directory().expertByEmail("ERIKA.E@EXAMPLE.COM")).contains(erika);
    assertThat(directory().expertByEmail("erika_e@example.com")).isEmpty();
    assertThat(directory().expertByEmail("%")).isEmpty();
  }

  @Test
  default void refusesAnAddressThatIsInUse() {
    var erika = add(directory().openAccount("Example"), "Erika", "erika@example.com");
    var other = directory().openAccount("Other");

    assertThatThrownBy(() -> add(other, "Impostor", "ERIKA@example.com"))
        .has(errorCode(ErrorCode.EXPERT_EMAIL_TAKEN));

    assertThat(directory().expertByEmail("erika@example.com")).contains(erika);
  }

  @Test
  default void addsExactlyOneOfManyRivals() {
    var account = directory().openAccount("Example");

    rounds(
        round -> {
          var email = "erika%d@example.com".formatted(round);

          var added = atOnce(8, number -> wins(() -> add(account, "Erika", email)));

          assertThat(added).containsOnlyOnce(true);
        });
  }

  private Expert add(Account account, String firstName, String email, Role... roles) {
    return directory().addExpert(account.key(), firstName, "Exämple", email, Set.of(roles));
  }
}
