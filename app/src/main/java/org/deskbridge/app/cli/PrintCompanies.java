package org.deskbridge.app.cli;

import java.util.concurrent.Callable;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.Account;
import org.deskbridge.account.AccountKey;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.spi.Store;
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
public final class PrintCompanies implements Callable<Integer> {

  @Mixin private DataDirOption installation;

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
          var table = new TextTable("company id", "account", "name");
          AllPages.all(
                  range ->
                      store
                          .companies()
                          .companies(
                              reach, new CompanyQuery(null, CompanyQuery.Sort.NAME, false, range)))
              .forEach(
                  each ->
                      table.add(each.id().toString(), name(store, each.account()), each.name()));
          table.print(out);
        });
  }

  private AccessScope reach(Store store) {
    return account == null
        ? AccessScope.everything()
        : AccessScope.of(new AccountName(account).in(store.directory()).key());
  }

  private static String name(Store store, AccountKey key) {
    return store.directory().account(key).map(Account::name).orElse(key.toString());
  }
}
