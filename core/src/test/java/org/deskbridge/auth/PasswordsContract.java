package org.deskbridge.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.deskbridge.account.Directory;
import org.deskbridge.account.UserKey;
import org.junit.jupiter.api.Test;

/** What every {@link Passwords} does. Implement both methods and inherit the tests. */
public interface PasswordsContract {

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  Passwords passwords();

  /** Returns where the experts are on record whose passwords these are. */
  Directory directory();

  @Test
  default void knowsThePasswordThatWasSet() {
    var user = user("erika@example.com");

    passwords().set(user, "correct Hörse 🔌");

    assertThat(passwords().matches(user, "correct Hörse 🔌")).isTrue();
    assertThat(passwords().matches(user, "correct hörse 🔌")).isFalse();
    assertThat(passwords().matches(user, "")).isFalse();
  }

  @Test
  default void forgetsThePasswordThatWasReplaced() {
    var user = user("erika@example.com");
    passwords().set(user, "before");

    passwords().set(user, "after");

    assertThat(passwords().matches(user, "before")).isFalse();
    assertThat(passwords().matches(user, "after")).isTrue();
  }

  @Test
  default void keepsExpertsApart() {
    var erika = user("erika@example.com");
    var otto = user("otto@example.com");
    passwords().set(erika, "same");
    passwords().set(otto, "other");

    assertThat(passwords().matches(otto, "same")).isFalse();
  }

  @Test
  default void matchesNobodyWithoutAPassword() {
    assertThat(passwords().matches(user("erika@example.com"), "")).isFalse();
    assertThat(passwords().matches(new UserKey(Long.MAX_VALUE), "secret")).isFalse();
    assertThat(passwords().matches(null, "secret")).isFalse();
  }

  private UserKey user(String email) {
    var account = directory().openAccount("Example Support").key();
    return directory().addExpert(account, "Some", "Body", email, Set.of()).key();
  }
}
