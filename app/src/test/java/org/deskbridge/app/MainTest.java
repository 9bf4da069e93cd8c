package org.deskbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir private Path data;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... line) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "demo",
        "user",
        "user add",
        "client",
        "client add",
        "token",
        "token create"
      })
  void explainsEveryCommand(String command) {
    assertThat(run((command + " --help").strip().split(" "))).isZero();

    assertThat(out.toString()).contains("Usage:", "--help");
  }

  @Test
  void listsEverySettingOfTheServer() {
    run("serve", "--help");

    for (var setting : Setting.values()) {
      assertThat(out.toString()).contains(setting.flag() + "=");
    }
  }

  @Test
  void asksForACommand() {
    assertThat(run()).isEqualTo(2);

    assertThat(err.toString()).contains("Missing required subcommand", "Usage:");
  }

  @Test
  void setsARealInstallationUp() {
    assertThat(addExpert("first@example.com", "long enough")).isZero();
    assertThat(
            run(
                "client",
                "add",
                "--data",
                data.toString(),
                "--account",
                "Acme",
                "--name",
                "Desk",
                "--id",
                "kept-id",
                "--secret"))
        .isZero();
    assertThat(run("token", "create", "--data", data.toString(), "--email", "first@example.com"))
        .isZero();

    assertThat(out.toString())
        .contains("user key", "account key", "client id       kept-id", "client secret", "whsec_");
  }

  @Test
  void refusesAnAddressThatIsInUse() {
    addExpert("twice@example.com", "long enough");

    assertThat(addExpert("Twice@example.com", "long enough")).isEqualTo(2);

    assertThat(err.toString()).contains("email: in use already");
  }

  @Test
  void refusesAShortPassword() {
    assertThat(addExpert("short@example.com", "2short")).isEqualTo(2);

    assertThat(err.toString()).contains("--password: 6 characters (expected: at least 8)");
  }

  @Test
  void refusesATokenForNobody() {
    assertThat(run("token", "create", "--data", data.toString(), "--email", "who@example.com"))
        .isEqualTo(2);

    assertThat(err.toString()).contains("email: unknown");
  }

  @Test
  void refusesATokenThatWasNeverGood() {
    addExpert("brief@example.com", "long enough");

    assertThat(
            run(
                "token",
                "create",
                "--data",
                data.toString(),
                "--email",
                "brief@example.com",
                "--days",
                "0"))
        .isEqualTo(2);

    assertThat(err.toString()).contains("--days: 0 (expected: at least 1)");
  }

  @Test
  void refusesABlankClientId() {
    assertThat(
            run(
                "client",
                "add",
                "--data",
                data.toString(),
                "--account",
                "Acme",
                "--name",
                "Desk",
                "--id",
                " "))
        .isEqualTo(2);

    assertThat(err.toString()).contains("--id: blank");
  }

  private int addExpert(String email, String password) {
    return run(
        "user",
        "add",
        "--data",
        data.toString(),
        "--account",
        "Acme",
        "--email",
        email,
        "--first-name",
        "A",
        "--last-name",
        "B",
        "--password",
        password,
        "--role",
        "expert,manager");
  }
}
