package org.deskbridge.app.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Asks for secrets on a terminal, which does not show them; never reads them from elsewhere. */
final class SecretPrompt {

  private final Supplier<Optional<Terminal>> terminal;

  /**
   * @param terminal the terminal, empty if there is none
   */
  SecretPrompt(Supplier<Optional<Terminal>> terminal) {
    this.terminal = terminal;
  }

  /** Returns the prompt on the terminal of this process. */
  static SecretPrompt ofThisProcess() {
    return new SecretPrompt(SecretPrompt::console);
  }

  private static Optional<Terminal> console() {
    return Optional.ofNullable(System.console())
        .map(console -> label -> text(console.readPassword("%s: ", label)));
  }

  private static @Nullable String text(char @Nullable [] typed) {
    return typed == null ? null : String.valueOf(typed);
  }

  /**
   * Asks once, for a secret that exists.
   *
   * @param option the option that the answer stands for
   * @param otherwise how to give the secret without a terminal
   * @throws InvalidValueException if there is no terminal, or its input ended
   */
  String ask(String option, String label, String otherwise) {
    return terminal
        .get()
        .flatMap(each -> Optional.ofNullable(each.read(label)))
        .orElseThrow(() -> new InvalidValueException(option, "no terminal to ask on", otherwise));
  }

  /**
   * Asks twice, for a new secret.
   *
   * @throws InvalidValueException if there is no terminal, or the answers differ
   */
  String askTwice(String option, String label, String otherwise) {
    var secret = ask(option, label, otherwise);
    if (!ask(option, label + " again", otherwise).equals(secret)) {
      throw new InvalidValueException(option, "the two differ", "the same twice");
    }
    return secret;
  }

  /** A terminal that reads a line without showing it; null at the end of its input. */
  @FunctionalInterface
  interface Terminal {
    @Nullable String read(String label);
  }
}
