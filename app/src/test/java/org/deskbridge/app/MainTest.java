package org.deskbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir private Path data;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... line) {
    return Commands.all()
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
        "backup",
        "migrate",
        "class-archive",
        "user",
        "user add",
        "client",
        "client add",
        "company",
        "company add",
        "company list",
        "machine",
        "machine add",
        "machine list",
        "token",
        "token create",
        "account",
        "account add",
        "account set",
        "account list",
        "customer",
        "customer erase",
        "recordings",
        "recordings archive",
        "callbacks",
        "callbacks listen"
      })
  void explainsEveryCommand(String command) {
    assertThat(run((command + " --help").strip().split(" "))).isZero();

    assertThat(out.toString()).contains("Usage:", "--help");
  }

  @Test
  void listsEverySettingOfTheServer() {
    run("serve", "--help");

    assertThat(out.toString())
        .contains("--port=", "--bind=", "--data=", "--public-url=", "--trusted-proxies=")
        .contains("--allowed-origins=", "--allowed-targets=", "--ice-servers=", "--turn-secret=")
        .contains("--password-grant=", "--bad-token-status=", "--rate-limit=", "--join-timeout=")
        .contains("--page-grace=", "--code-validity=", "--media=", "--ffmpeg=", "--transcoders=")
        .contains("--auto-transcode=", "--s3-bucket=", "--s3-endpoint=", "--s3-region=")
        .contains("--s3-access-key=", "--s3-secret-key=", "--s3-path-style=");
  }

  @Test
  void asksForACommand() {
    assertThat(run()).isEqualTo(2);

    assertThat(err.toString()).contains("Usage:");
    assertThat(err.toString().lines())
        .endsWith("Missing required subcommand", "Help: deskbridge --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "serve --version", "user add --version"})
  void printsItsVersion(String line) {
    assertThat(run(line.split(" "))).isZero();

    assertThat(out.toString().lines())
        .hasSize(2)
        .first(STRING)
        .matches("Deskbridge (\\d+\\..*|not packaged)");
  }

  @Test
  void guessesWhatWasMistyped() {
    assertThat(run("usr", "add", "--email", "a@example.com")).isEqualTo(2);
    assertThat(run("user", "ad")).isEqualTo(2);
    assertThat(run("account", "list", "--dta=secret")).isEqualTo(2);
    assertThat(run("company", "list", "--acount", "secret", "--quickly")).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "usr: unknown (expected: user)",
            "Help: deskbridge --help",
            "ad: unknown (expected: add)",
            "Help: deskbridge user --help",
            "--dta: unknown (expected: --data)",
            "Help: deskbridge account list --help",
            "--acount: unknown (expected: --account)",
            "--quickly: unknown (expected: a flag that --help lists)",
            "Help: deskbridge company list --help");
  }

  @Test
  void namesAMistypedFlagBeforeTheOneThatSeemsToBeMissing() {
    assertThat(on("company", "add", "--acount", "Acme", "--name", "Foods")).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "--acount: unknown (expected: --account)",
            "Missing required option: '--account=NAME|KEY'",
            "Help: deskbridge company add --help");
  }

  @Test
  void setsARealInstallationUp() {
    assertThat(on("account", "add", "--name", "Acme")).isZero();
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
    addExpert("twice@example.com");

    assertThat(addExpert("Twice@example.com", "long enough")).isEqualTo(2);

    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "--email: already in use (expected: an address no expert signs in with)");
  }

  @Test
  void refusesAShortPassword() {
    on("account", "add", "--name", "Acme");

    assertThat(addExpert("short@example.com", "2short")).isEqualTo(2);

    assertThat(err.toString()).contains("--password: 6 characters (expected: at least 8)");
  }

  @Test
  void makesNoAccountOfAMistypedName() {
    addExpert("first@example.com");
    out.getBuffer().setLength(0);

    assertThat(on("client", "add", "--account", "Acne", "--name", "Desk")).isEqualTo(2);
    assertThat(
            on(
                "user",
                "add",
                "--account",
                "acme",
                "--email",
                "second@example.com",
                "--first-name",
                "A",
                "--last-name",
                "B",
                "--password",
                "long enough"))
        .isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly("--account: Acne (expected: Acme)", "--account: acme (expected: Acme)");
    assertThat(out.toString()).isEmpty();
    on("account", "list");
    assertThat(out.toString().lines()).hasSize(2);
  }

  @Test
  void addsAnAccountOnce() {
    assertThat(on("account", "add", "--name", " Acme ")).isZero();
    assertThat(on("account", "add", "--name", "ACME")).isEqualTo(2);
    assertThat(on("account", "add", "--name", " ")).isEqualTo(2);

    assertThat(out.toString()).isEqualToIgnoringNewLines("account key  1");
    assertThat(err.toString().lines())
        .containsExactly(
            "--name: ACME (expected: a name that no account has yet)",
            "--name: blank (expected: a text)");
  }

  @Test
  void refusesATokenForNobody() {
    addExpert("somebody@example.com");

    assertThat(run("token", "create", "--data", data.toString(), "--email", "who@example.com"))
        .isEqualTo(2);

    assertThat(err.toString()).startsWith("--email: unknown");
  }

  @Test
  void refusesATokenThatWasNeverGood() {
    addExpert("brief@example.com");

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
    on("account", "add", "--name", "Acme");

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

  @Test
  void managesCompaniesAndMachines() {
    addExpert("companies@example.com");

    assertThat(on("company", "add", "--account", "Acme", "--name", "Brightwater Foods")).isZero();
    assertThat(on("company", "add", "--account", "1", "--name", "Äther GmbH")).isZero();
    assertThat(
            on(
                "machine",
                "add",
                "--company",
                "1",
                "--name",
                "Till",
                "--uuid",
                "kept-uuid",
                "--dns-name",
                "till.brightwater.example",
                "--ip",
                "192.0.2.1,2001:db8::1",
                "--ip",
                "192.0.2.2"))
        .isZero();
    assertThat(on("machine", "add", "--company", "1", "--name", "Archive")).isZero();
    out.getBuffer().setLength(0);

    assertThat(on("company", "list", "--account", "Acme")).isZero();
    assertThat(on("machine", "list", "--company", "1")).isZero();

    assertThat(out.toString().lines())
        .startsWith(
            "company id  account  name",
            "1           Acme     Brightwater Foods",
            "2           Acme     Äther GmbH")
        .anyMatch(line -> line.matches("[0-9a-f-]{36}  Archive  offline  - +-"))
        .anyMatch(
            line ->
                line.matches(
                    "kept-uuid +Till +offline +till.brightwater.example"
                        + "  192.0.2.1,2001:db8::1,192.0.2.2"));
  }

  @Test
  void listsTheCompaniesOfEveryAccount() {
    addExpert("lister@example.com");
    on("company", "add", "--account", "Acme", "--name", "Brightwater Foods");

    assertThat(on("company", "list")).isZero();

    assertThat(out.toString()).contains("1           Acme     Brightwater Foods");
  }

  @Test
  void refusesWhatNobodyKnows() {
    addExpert("known@example.com");

    assertThat(on("company", "add", "--account", "Nobody", "--name", "A")).isEqualTo(2);
    assertThat(on("company", "list", "--account", "77")).isEqualTo(2);
    assertThat(on("machine", "add", "--company", "8", "--name", "Till")).isEqualTo(2);
    assertThat(on("machine", "list", "--company", "9")).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "--account: Nobody (expected: the name or the key of an account: 'account list'"
                + " shows them, 'account add' makes one)",
            "--account: 77 (expected: the name or the key of an account: 'account list' shows"
                + " them, 'account add' makes one)",
            "--company: 8 (expected: an id that 'company list' shows)",
            "--company: 9 (expected: an id that 'company list' shows)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account list",
        "user add --account Acme --email a@example.com --first-name A --last-name B --password=pw",
        "client add --account Acme --name Desk",
        "company list",
        "machine list --company 1",
        "account set --account Acme",
        "company add --account Acme --name Foods",
        "machine add --company 1 --name Till",
        "token create --email who@example.com",
        "customer erase --account Acme --name Nora --yes",
        "backup --to /nowhere/backup"
      })
  void makesNothingWhereThereIsNoInstallation(String command) {
    var nowhere = data.resolve("wrong");

    assertThat(run((command + " --data " + nowhere).split(" "))).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            ("data folder %s: no deskbridge.db in it (expected: the data folder of an"
                    + " installation; 'account add' makes one)")
                .formatted(nowhere));
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void refusesWhatIsThereAlready() {
    addExpert("doubles@example.com");
    on("company", "add", "--account", "Acme", "--name", "Brightwater Foods");
    on("machine", "add", "--company", "1", "--name", "Till", "--uuid", "u-1");

    assertThat(on("company", "add", "--account", "Acme", "--name", "brightwater foods"))
        .isEqualTo(2);
    assertThat(on("company", "add", "--account", "Acme", "--name", " ")).isEqualTo(2);
    assertThat(on("machine", "add", "--company", "1", "--name", "Till 2", "--uuid", "u-1"))
        .isEqualTo(2);

    assertThat(err.toString())
        .contains("--name: brightwater foods (expected: a name that no company of it has yet)")
        .contains("--name: blank (expected: 1..256 characters)")
        .contains("--uuid: u-1 (expected: one that no machine has yet)");
  }

  @Test
  void refusesAnAddressThatIsNone() {
    assertThat(on("machine", "add", "--company", "1", "--name", "Till", "--ip", "somewhere"))
        .isEqualTo(2);

    assertThat(err.toString())
        .contains("--ip: somewhere (expected: an address such as 10.0.0.4 or fe80::1)");
  }

  @Test
  void letsAnAccountDecide() {
    addExpert("decider@example.com");
    assertThat(
            on(
                "account",
                "set",
                "--account",
                "Acme",
                "--recording",
                "always",
                "--keep-sessions",
                "90",
                "--keep-recordings",
                "14"))
        .isZero();
    assertThat(on("account", "set", "--account", "Acme", "--keep-sessions", "forever")).isZero();
    out.getBuffer().setLength(0);

    assertThat(on("account", "list")).isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            "account key  name  recording  keep sessions  keep recordings",
            "1            Acme  always     forever        14 days");
  }

  @Test
  void refusesToKeepNothing() {
    addExpert("brief@example.com");

    assertThat(on("account", "set", "--account", "Acme", "--keep-sessions", "29")).isEqualTo(2);
    assertThat(on("account", "set", "--account", "Acme", "--keep-recordings", "0")).isEqualTo(2);
    assertThat(on("account", "set", "--account", "Acme", "--keep-recordings", "a while"))
        .isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "--keep-sessions: 29 days (expected: 30..36525 days)",
            "--keep-recordings: 0 days (expected: 1..36525 days)",
            "--keep-recordings: a while (expected: a number of days, or forever)");
  }

  @Test
  void refusesToEraseNobodyInParticular() {
    addExpert("eraser@example.com");

    assertThat(on("customer", "erase", "--account", "Acme", "--yes")).isEqualTo(2);
    assertThat(on("customer", "erase", "--account", "Acme", "--name", "Nora Feldmann")).isZero();

    assertThat(err.toString()).contains("--email: missing (expected: given, or --name)");
    assertThat(out.toString())
        .contains(
            "Found   sessions of the customer: 0, recordings of them: 0", "Nothing was erased.");
  }

  @Test
  void backsUpWhatIsThere(@TempDir Path backups) {
    addExpert("kept@example.com");
    var backup = backups.resolve("today");

    assertThat(run("backup", "--data", data.toString(), "--to", backup.toString())).isZero();

    assertThat(out.toString().lines())
        .anyMatch(line -> line.matches("database +0\\.\\d MB"))
        .contains("recordings  0.0 MB, files: 0", "backup      " + backup);
    assertThat(run("token", "create", "--data", backup.toString(), "--email", "kept@example.com"))
        .isZero();
    assertThat(run("backup", "--data", data.toString(), "--to", backup.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("backup target", "exists (expected: a name that does not");
  }

  @Test
  void showsNoPasswordInTheAddressOfADatabaseToMoveTo() {
    addExpert("kept@example.com");

    assertThat(
            run(
                "migrate",
                "--from",
                data.toString(),
                "--to",
                "jdbc:postgresql://localhost/desk?password=hunter2"))
        .isEqualTo(2);

    assertThat(err.toString())
        .contains("--to: given", "DESKBRIDGE_DATABASE_PASSWORD")
        .doesNotContain("hunter2");
  }

  @Test
  void saysThatABucketIsBackedUpElsewhere(@TempDir Path backups) {
    addExpert("kept@example.com");

    assertThat(
            run(
                "backup",
                "--data",
                data.toString(),
                "--to",
                backups.resolve("today").toString(),
                "--s3-bucket",
                "videos",
                "--s3-access-key",
                "id",
                "--s3-secret-key",
                "secret"))
        .isZero();

    assertThat(out.toString())
        .contains("not in this backup: back up the bucket videos where it is");
  }

  /** Runs a command on the data folder. */
  private int on(String group, String command, String... options) {
    var line = new ArrayList<>(List.of(group, command, "--data", data.toString()));
    line.addAll(List.of(options));
    return run(line.toArray(String[]::new));
  }

  private void addExpert(String email) {
    assertThat(on("account", "add", "--name", "Acme")).isZero();
    assertThat(addExpert(email, "long enough")).isZero();
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
