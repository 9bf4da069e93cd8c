package org.deskbridge.app.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.deskbridge.account.Account;
import org.deskbridge.account.AccountSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the accounts and what they have decided. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Prints the accounts and what they have decided.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class PrintAccounts implements Callable<Integer> {

  @Mixin private DataDirOption installation;

  @Override
  public Integer call() {
    return installation.open(
        (store, out) -> {
          var table = table();
          store
              .directory()
              .accounts()
              .forEach(each -> add(table, each, store.accountSettingsStore().of(each.key())));
          table.print(out);
        });
  }

  /** Returns an empty table of accounts. */
  static TextTable table() {
    return new TextTable("account key", "name", "recording", "keep sessions", "keep recordings");
  }

  static void add(TextTable table, Account account, AccountSettings rules) {
    table.add(
        account.key().toString(),
        account.name(),
        rules.recording().name().toLowerCase(Locale.ROOT),
        days(rules.keepSessions()),
        days(rules.keepRecordings()));
  }

  private static String days(@Nullable Duration time) {
    return time == null ? SetAccount.FOREVER : time.toDays() + " days";
  }
}
