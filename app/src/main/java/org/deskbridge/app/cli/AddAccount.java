package org.deskbridge.app.cli;

import java.util.concurrent.Callable;
import org.deskbridge.account.Directory;
import org.deskbridge.error.InvalidValueException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds an account. The only command that does, and that makes a data folder. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds an account: a company that gives support.",
    footer = "%nMakes the data folder if it is missing. Then add the people with 'user add'.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class AddAccount implements Callable<Integer> {

  private static final int MAX_LENGTH = 200;

  @Mixin private DataDirOption installation;

  @Option(names = "--name", required = true, description = "Company name shown to customers.")
  private String name;

  @Override
  public Integer call() {
    var wanted = name.strip();
    if (wanted.isEmpty()) {
      throw new InvalidValueException("--name", "blank", "a text");
    }
    InvalidValueException.ifLonger("--name", wanted, MAX_LENGTH);
    return installation.openOrCreate(
        (store, out) -> {
          requireNew(store.directory(), wanted);
          out.printf("account key  %s%n", store.directory().openAccount(wanted).key());
        });
  }

  /** Two names that differ in case alone would be mistaken for each other. */
  private static void requireNew(Directory directory, String name) {
    if (directory.accounts().stream().anyMatch(each -> each.name().equalsIgnoreCase(name))) {
      throw new InvalidValueException("--name", name, "a name that no account has yet");
    }
  }
}
