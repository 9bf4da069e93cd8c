package org.deskbridge.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Where the password of a new user comes from. */
class AddUserTest {

  private static final String EMAIL = "kim@example.com";

  @TempDir private Path data;

  private final List<String> asked = new ArrayList<>();
  private String refusal = "";

  @BeforeEach
  void addTheAccount() {
    try (var store = open()) {
      store.directory().openAccount("Acme");
    }
  }

  @Test
  void isAskedForTwice() {
    assertThat(addOnATerminal("long enough", "long enough")).isZero();

    assertThat(asked).containsExactly("Password", "Password again");
    assertThat(signsInWith("long enough")).isTrue();
  }

  @Test
  void isAskedForByABareFlagToo() {
    assertThat(addOnATerminal(List.of("long enough", "long enough"), "--password")).isZero();

    assertThat(signsInWith("long enough")).isTrue();
  }

  @Test
  void isRefusedIfTheTwoDiffer() {
    assertThat(addOnATerminal("long enough", "long enouhg")).isEqualTo(2);

    assertThat(refusal).isEqualTo("--password: the two differ (expected: the same twice)");
    assertThat(exists()).isFalse();
  }

  @Test
  void isNotReadWithoutATerminal() {
    assertThat(addWithoutATerminal("long enough\nlong enough\n")).isEqualTo(2);

    assertThat(refusal)
        .isEqualTo(
            "--password: no terminal to ask on (expected: --password-stdin and the password on"
                + " standard input)");
    assertThat(exists()).isFalse();
  }

  @Test
  void isReadFromStandardInputWhereThatIsAskedFor() {
    assertThat(addWithoutATerminal("long enough\nnot this\n", "--password-stdin")).isZero();

    assertThat(signsInWith("long enough")).isTrue();
  }

  @Test
  void isNotTakenFromTwoPlaces() {
    assertThat(addWithoutATerminal("", "--password-stdin", "--password=long enough")).isEqualTo(2);

    assertThat(refusal).isEqualTo("--password: given (expected: not beside --password-stdin)");
  }

  @Test
  void isNotAskedForIfTheAddressIsTaken() {
    addOnATerminal("long enough", "long enough");
    asked.clear();

    assertThat(addOnATerminal("long enough", "long enough")).isEqualTo(2);

    assertThat(asked).isEmpty();
  }

  private int addOnATerminal(String... answers) {
    return addOnATerminal(List.of(answers));
  }

  private int addOnATerminal(List<String> answers, String... options) {
    var left = new ArrayDeque<>(answers);
    SecretPrompt.Terminal terminal =
        label -> {
          asked.add(label);
          return left.poll();
        };
    return add(new AddUser(new SecretPrompt(() -> Optional.of(terminal)), input("")), options);
  }

  private int addWithoutATerminal(String input, String... options) {
    return add(new AddUser(new SecretPrompt(Optional::empty), input(input)), options);
  }

  private static ByteArrayInputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private int add(AddUser command, String... options) {
    var line =
        new ArrayList<>(
            List.of(
                "--data=" + data,
                "--account=Acme",
                "--email=" + EMAIL,
                "--first-name=Kim",
                "--last-name=Doe"));
    line.addAll(List.of(options));
    return new CommandLine(command)
        .setOut(new PrintWriter(new StringWriter()))
        .setExecutionExceptionHandler(
            (failure, commandLine, parsed) -> {
              refusal = String.valueOf(failure.getMessage());
              return 2;
            })
        .execute(line.toArray(String[]::new));
  }

  private boolean exists() {
    try (var store = open()) {
      return store.directory().expertByEmail(EMAIL).isPresent();
    }
  }

  private boolean signsInWith(String password) {
    try (var store = open()) {
      var expert = store.directory().expertByEmail(EMAIL).orElseThrow();
      return store.passwords().matches(expert.key(), password);
    }
  }

  private SqliteStore open() {
    return SqliteStore.open(data, new SimpleMeterRegistry());
  }
}
