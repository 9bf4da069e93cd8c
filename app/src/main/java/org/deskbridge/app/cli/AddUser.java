package org.deskbridge.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.concurrent.Callable;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Role;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds an expert to an account. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds an expert to an account, which 'account add' makes.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class AddUser implements Callable<Integer> {

  private static final String PASSWORD = "--password";
  private static final String PASSWORD_STDIN = "--password-stdin";

  /** Length is the only rule: NIST SP 800-63B. */
  private static final int MIN_PASSWORD_LENGTH = 8;

  private final SecretPrompt prompt;
  private final InputStream standardInput;

  @Mixin private DataDirOption installation;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      required = true,
      description = "Account the expert belongs to.")
  private String account;

  @Option(names = "--email", required = true, description = "Address to sign in with.")
  private String email;

  @Option(names = "--first-name", required = true, description = "First name.")
  private String firstName;

  @Option(names = "--last-name", required = true, description = "Last name.")
  private String lastName;

  @Option(
      names = PASSWORD,
      arity = "0..1",
      fallbackValue = "",
      description =
          "Password, at least 8 characters. Leave it out to be asked for it twice: a value here"
              + " is seen in the list of processes.")
  private @Nullable String password;

  @Option(
      names = PASSWORD_STDIN,
      description = "Read the password from the first line of standard input, for scripts.")
  private boolean fromStandardInput;

  @Option(
      names = "--role",
      split = ",",
      defaultValue = "EXPERT",
      description = "One or more of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Set<Role> roles;

  /** Creates the command on the terminal and the standard input of this process. */
  public AddUser() {
    this(SecretPrompt.ofThisProcess(), System.in);
  }

  AddUser(SecretPrompt prompt, InputStream standardInput) {
    this.prompt = prompt;
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() {
    if (!email.matches("\\S+@\\S+")) {
      throw new InvalidValueException("--email", email, "an address such as name@example.com");
    }
    return installation.open(
        (store, out) -> {
          var owner = new AccountName(account).in(store.directory());
          requireFree(store.directory());
          var secret = password();
          var expert = store.directory().addExpert(owner.key(), firstName, lastName, email, roles);
          store.passwords().set(expert.key(), secret);
          out.printf("user key     %s%naccount key  %s%n", expert.key(), owner.key());
        });
  }

  /** Tells before the password is typed; adding decides. */
  private void requireFree(Directory directory) {
    if (directory.expertByEmail(email).isPresent()) {
      throw new InvalidValueException(
          "--email", "already in use", "an address no expert signs in with");
    }
  }

  private String password() {
    var secret = given();
    if (secret.length() < MIN_PASSWORD_LENGTH) {
      throw new InvalidValueException(
          PASSWORD, secret.length() + " characters", "at least " + MIN_PASSWORD_LENGTH);
    }
    return secret;
  }

  private String given() {
    var isGiven = password != null && !password.isEmpty();
    if (fromStandardInput) {
      if (isGiven) {
        throw new InvalidValueException(PASSWORD, "given", "not beside " + PASSWORD_STDIN);
      }
      return firstLine();
    }
    return isGiven
        ? String.valueOf(password)
        : prompt.askTwice(
            PASSWORD, "Password", PASSWORD_STDIN + " and the password on standard input");
  }

  private String firstLine() {
    try {
      var reader =
          new BufferedReader(new InputStreamReader(standardInput, Charset.defaultCharset()));
      var line = reader.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UnavailableException("Standard input cannot be read: " + e.getMessage(), e);
    }
  }
}
