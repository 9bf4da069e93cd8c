package org.deskbridge.app.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import org.deskbridge.account.Role;
import org.deskbridge.error.InvalidValueException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds an expert, and the expert's account if it is new. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds an expert, and the expert's account if it is new.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class AddUser implements Callable<Integer> {

  /** Length is the only rule: NIST SP 800-63B. */
  private static final int MIN_PASSWORD_LENGTH = 8;

  @Mixin private DataDirOption installation;

  @Option(
      names = "--account",
      paramLabel = "NAME",
      required = true,
      description = "Company name shown to customers.")
  private String account;

  @Option(names = "--email", required = true, description = "Address to sign in with.")
  private String email;

  @Option(names = "--first-name", required = true, description = "First name.")
  private String firstName;

  @Option(names = "--last-name", required = true, description = "Last name.")
  private String lastName;

  @Option(
      names = "--password",
      interactive = true,
      arity = "0..1",
      required = true,
      description = "Password, at least 8 characters; asked for if left empty.")
  private String password;

  @Option(
      names = "--role",
      split = ",",
      defaultValue = "EXPERT",
      description = "One or more of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Set<Role> roles;

  @Override
  public Integer call() {
    check();
    return installation.openOrCreate(
        (store, out) -> {
          var owner = store.directory().openAccount(account);
          var expert = store.directory().addExpert(owner.key(), firstName, lastName, email, roles);
          store.passwords().set(expert.key(), password);
          out.printf("user key     %s%naccount key  %s%n", expert.key(), owner.key());
        });
  }

  private void check() {
    if (!email.matches("\\S+@\\S+")) {
      throw new InvalidValueException("--email", email, "an address such as name@example.com");
    }
    if (password.length() < MIN_PASSWORD_LENGTH) {
      throw new InvalidValueException(
          "--password", password.length() + " characters", "at least " + MIN_PASSWORD_LENGTH);
    }
  }
}
