package org.deskbridge.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes the settings of an account: recording and retention. */
@Command(
    name = "set",
    mixinStandardHelpOptions = true,
    description = "Sets whether an account records its sessions, and how long data is kept.",
    footer = "%nWhat is left out stays as it is. A running server follows within seconds.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class SetAccount implements Callable<Integer> {

  /** Means no limit, as an argument and in the output. */
  static final String FOREVER = "forever";

  @Mixin private DataDirOption installation;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      required = true,
      description = "Account to change.")
  private String account;

  @Option(
      names = "--recording",
      paramLabel = "MODE",
      description =
          "off: nothing is recorded; ask: the technician may ask the customer; always: every"
              + " customer is told before joining.")
  private @Nullable RecordingMode recording;

  @Option(
      names = "--keep-sessions",
      paramLabel = "DAYS|forever",
      description = "How long an ended session is kept, at least 30 days.")
  private @Nullable String keepSessions;

  @Option(
      names = "--keep-recordings",
      paramLabel = "DAYS|forever",
      description = "How long a recording is kept; forever is as long as its session.")
  private @Nullable String keepRecordings;

  @Override
  public Integer call() {
    return installation.open(
        (store, out) -> {
          var owner = new AccountName(account).in(store.directory());
          var before = store.accountSettingsStore().of(owner.key());
          var after =
              new AccountSettings(
                  recording == null ? before.recording() : recording,
                  keepSessions == null
                      ? before.keepSessions()
                      : days("--keep-sessions", keepSessions),
                  keepRecordings == null
                      ? before.keepRecordings()
                      : days("--keep-recordings", keepRecordings));
          store.accountSettingsStore().set(owner.key(), after);
          var table = PrintAccounts.table();
          PrintAccounts.add(table, owner, after);
          table.print(out);
        });
  }

  private static @Nullable Duration days(String option, String text) {
    if (text.equals(FOREVER)) {
      return null;
    }
    if (!text.matches("\\d{1,5}")) {
      throw new InvalidValueException(option, text, "a number of days, or " + FOREVER);
    }
    return Duration.ofDays(Long.parseLong(text));
  }
}
