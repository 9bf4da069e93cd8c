package org.deskbridge.app.cli;

import java.util.concurrent.Callable;
import org.deskbridge.account.AccountKey;
import org.deskbridge.company.Companies;
import org.deskbridge.company.Company;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.InvalidValueException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a company that an account supports. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds a company that an account supports.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class AddCompany implements Callable<Integer> {

  @Mixin private DataDirOption installation;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      required = true,
      description = "Account that supports it.")
  private String account;

  @Option(names = "--name", required = true, description = "Name of its own in the account.")
  private String name;

  @Override
  public Integer call() {
    Company.checkName(name);
    return installation.open(
        (store, out) -> {
          var owner = new AccountName(account).in(store.directory());
          out.printf("company id  %s%n", add(store.companies(), owner.key()).id());
        });
  }

  private Company add(Companies companies, AccountKey owner) {
    try {
      return companies.addCompany(owner, name);
    } catch (ConflictException e) {
      throw new InvalidValueException("--name", name, "a name that no company of it has yet");
    }
  }
}
