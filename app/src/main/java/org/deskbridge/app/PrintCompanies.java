package org.deskbridge.app;

import java.util.concurrent.Callable;
import org.deskbridge.adapter.persistence.SqlPersistence;
import org.deskbridge.company.CompanySearch;
import org.deskbridge.directory.Account;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.directory.Reach;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the companies, of one account or of all. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Prints the companies by their names.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class PrintCompanies implements Callable<Integer> {

  @Mixin private Installation installation;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      description = "Account that supports them; all accounts if left out.")
  private @Nullable String account;

  @Override
  public Integer call() {
    return installation.open(
        (store, out) -> {
          var reach = reach(store);
          var table = new Columns("company id", "account", "name");
          Pages.all(
                  range ->
                      store
                          .companies()
                          .companies(
                              reach,
                              new CompanySearch(null, CompanySearch.Sort.NAME, false, range)))
              .forEach(
                  each ->
                      table.add(each.id().toString(), name(store, each.account()), each.name()));
          table.print(out);
        });
  }

  private Reach reach(SqlPersistence store) {
    return account == null
        ? Reach.everything()
        : Reach.of(new AccountName(account).in(store.directory()).key());
  }

  private static String name(SqlPersistence store, AccountKey key) {
    return store.directory().account(key).map(Account::name).orElse(key.toString());
  }
}
