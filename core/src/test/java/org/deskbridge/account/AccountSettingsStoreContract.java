package org.deskbridge.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link AccountSettingsStore} does. Implement both methods and inherit the tests. */
public interface AccountSettingsStoreContract {

  /** Rules that leave nothing open. */
  AccountSettings STRICT =
      new AccountSettings(RecordingMode.ALWAYS, Duration.ofDays(30), Duration.ofDays(7));

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  AccountSettingsStore accountSettingsStore();

  /** Returns where the accounts are; empty at the start of a test. */
  Directory directory();

  @Test
  default void goesByTheDefaultUntilAnAccountDecides() {
    var account = newAccount("Example");

    assertThat(accountSettingsStore().of(account)).isEqualTo(AccountSettings.DEFAULT);
    assertThat(accountSettingsStore().of(new AccountKey(Long.MAX_VALUE)))
        .isEqualTo(AccountSettings.DEFAULT);
    assertThat(accountSettingsStore().all()).isEmpty();
  }

  @Test
  default void keepsWhatEachAccountDecided() {
    var strict = newAccount("Strict");
    var easy = newAccount("Easy");
    var off = new AccountSettings(RecordingMode.OFF, null, null);
    newAccount("Undecided");

    accountSettingsStore().set(strict, STRICT);
    accountSettingsStore().set(easy, off);

    assertThat(accountSettingsStore().of(strict)).isEqualTo(STRICT);
    assertThat(accountSettingsStore().of(easy)).isEqualTo(off);
    assertThat(accountSettingsStore().all()).isEqualTo(Map.of(strict, STRICT, easy, off));
  }

  @Test
  default void goesByTheLastDecision() {
    var account = newAccount("Example");
    var sessionsOnly =
        new AccountSettings(RecordingMode.ASK, Duration.ofDays(365).plusSeconds(1), null);
    var recordingsOnly = new AccountSettings(RecordingMode.ASK, null, Duration.ofDays(1));

    accountSettingsStore().set(account, STRICT);
    accountSettingsStore().set(account, sessionsOnly);
    assertThat(accountSettingsStore().of(account)).isEqualTo(sessionsOnly);

    accountSettingsStore().set(account, recordingsOnly);
    assertThat(accountSettingsStore().of(account)).isEqualTo(recordingsOnly);
    assertThat(accountSettingsStore().all()).containsOnlyKeys(account);
  }

  @Test
  default void keepsOneDecisionOfManyRivals() {
    rounds(
        round -> {
          var account = newAccount("Example " + round);

          var decided =
              atOnce(
                  8,
                  number -> {
                    var time = Duration.ofDays(30L + number);
                    var rules = new AccountSettings(RecordingMode.ASK, time, time);
                    accountSettingsStore().set(account, rules);
                    return rules;
                  });

          assertThat(accountSettingsStore().of(account)).isIn(decided);
        });
  }

  private AccountKey newAccount(String name) {
    return directory().openAccount(name).key();
  }
}
