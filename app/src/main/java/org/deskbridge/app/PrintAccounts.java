package org.deskbridge.app;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.deskbridge.directory.Account;
import org.deskbridge.directory.Rules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the accounts and what they have decided. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Prints the accounts and what they have decided.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class PrintAccounts implements Callable<Integer> {

  @Mixin private Installation installation;

  @Override
  public Integer call() {
    return installation.open(
        (store, out) -> {
          var table = table();
          store
              .directory()
              .accounts()
              .forEach(each -> add(table, each, store.accountRules().of(each.key())));
          table.print(out);
        });
  }

  /** Returns an empty table of accounts. */
  static Columns table() {
    return new Columns("account key", "name", "recording", "keep sessions", "keep recordings");
  }

  static void add(Columns table, Account account, Rules rules) {
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
