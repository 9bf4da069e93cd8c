package org.deskbridge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link AccountRules} does. Implement both methods and inherit the tests. */
public interface AccountRulesContract {

  /** Rules that leave nothing open. */
  Rules STRICT = new Rules(RecordingMode.ALWAYS, Duration.ofDays(30), Duration.ofDays(7));

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  AccountRules accountRules();

  /** Returns where the accounts are; empty at the start of a test. */
  Directory directory();

  @Test
  default void goesByTheDefaultUntilAnAccountDecides() {
    var account = newAccount("Example");

    assertThat(accountRules().of(account)).isEqualTo(Rules.DEFAULT);
    assertThat(accountRules().of(new AccountKey(Long.MAX_VALUE))).isEqualTo(Rules.DEFAULT);
    assertThat(accountRules().all()).isEmpty();
  }

  @Test
  default void keepsWhatEachAccountDecided() {
    var strict = newAccount("Strict");
    var easy = newAccount("Easy");
    var off = new Rules(RecordingMode.OFF, null, null);
    newAccount("Undecided");

    accountRules().set(strict, STRICT);
    accountRules().set(easy, off);

    assertThat(accountRules().of(strict)).isEqualTo(STRICT);
    assertThat(accountRules().of(easy)).isEqualTo(off);
    assertThat(accountRules().all()).isEqualTo(Map.of(strict, STRICT, easy, off));
  }

  @Test
  default void goesByTheLastDecision() {
    var account = newAccount("Example");
    var sessionsOnly = new Rules(RecordingMode.ASK, Duration.ofDays(365).plusSeconds(1), null);
    var recordingsOnly = new Rules(RecordingMode.ASK, null, Duration.ofDays(1));

    accountRules().set(account, STRICT);
    accountRules().set(account, sessionsOnly);
    assertThat(accountRules().of(account)).isEqualTo(sessionsOnly);

    accountRules().set(account, recordingsOnly);
    assertThat(accountRules().of(account)).isEqualTo(recordingsOnly);
    assertThat(accountRules().all()).containsOnlyKeys(account);
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
                    var rules = new Rules(RecordingMode.ASK, time, time);
                    accountRules().set(account, rules);
                    return rules;
                  });

          assertThat(accountRules().of(account)).isIn(decided);
        });
  }

  private AccountKey newAccount(String name) {
    return directory().openAccount(name).key();
  }
}
