package org.deskbridge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.app.CommandProcess;
import org.deskbridge.app.Commands;
import org.deskbridge.app.RecordedData;
import org.deskbridge.app.ServerProcess;
import org.deskbridge.app.demo.DemoData;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command that brings recordings into a folder, against a running server. */
@Timeout(300)
class ArchiveCommandTest {

  private static final int RECORDINGS = 100;
  private static final int A_FEW = 10;
  private static final Instant FIRST = Instant.parse("2026-11-01T22:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path data;
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private AccountKey accountKey;

  @Test
  void bringsEveryRecordingOnceHoweverOftenItIsInterrupted() throws Exception {
    var ids = record(RECORDINGS);
    try (var server = ServerProcess.start(data, ServerProcess.freePort(), "demo")) {
      var printed = new ArrayList<String>();
      printed.addAll(interrupted(server));
      printed.addAll(interrupted(server));

      try (var last = archive(server)) {
        assertThat(last.exitCode()).as(String.join("\n", last.lines())).isZero();
        printed.addAll(last.lines());
      }

      assertThat(files()).hasSize(3 * RECORDINGS);
      for (int hours = 0; hours < RECORDINGS; hours++) {
        isWhole(ids.get(hours), hours);
      }
      assertThat(printed.stream().filter(each -> each.startsWith("recording ")))
          .doesNotHaveDuplicates();
      assertThat(printed).anyMatch(each -> each.startsWith("Archived "));
      try (var again = archive(server)) {
        assertThat(again.exitCode()).isZero();
        assertThat(again.lines()).endsWith("Archived 0 recordings, 0.0 kB.");
      }
    }
  }

  @Test
  void tellsWhatCouldNotBeBrought() throws Exception {
    var ids = record(2);
    var lost = ids.get(1);
    Files.writeString(RecordedData.video(data, lost), "cut off");
    try (var server = ServerProcess.start(data, ServerProcess.freePort(), "demo");
        var command = archive(server)) {
      assertThat(command.exitCode()).isEqualTo(1);

      assertThat(command.lines())
          .contains("Not downloaded, run again to retry: " + lost)
          .anyMatch(each -> each.startsWith("Archived 1 recording, "));
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(run("--url", "ftp://support.example", "--account-key", "1")).isEqualTo(2);
    assertThat(run("--url", "https://support.example")).isEqualTo(2);
    assertThat(run("--url", "https://support.example", "--user-key", "1", "--parallel", "0"))
        .isEqualTo(2);
    assertThat(run("--url", "https://support.example", "--user-key", "1", "--patience", "long"))
        .isEqualTo(2);
    assertThat(run("--url", "https://support.example", "--user-key", "1", "--to-time", "now"))
        .isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "--url: ftp://support.example (expected: an http or https URL)",
            "--account-key: missing (expected: given, or --user-key, or --company-id)",
            "--parallel: 0 (expected: 1..64)",
            "--patience: long (expected: a time such as 90s, 5m, 2h or 1d)",
            "--to-time: now (expected: a day such as 2026-01-31, or a time such as"
                + " 2026-01-31T12:00:00Z)");
  }

  @Test
  void saysAtOnceThatNobodyAnswers() {
    var url = "http://localhost:" + ServerProcess.freePort();

    assertThat(run("--url", url, "--user-key", "1", "--token", "a-token")).isEqualTo(2);

    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "--url: %s refuses the connection (expected: a service that runs there)"
                .formatted(url));
  }

  @Test
  void doesNotReadATokenFromAnythingButATerminal() {
    assertThat(run("--url", "http://localhost:1", "--user-key", "1", "--token")).isEqualTo(2);

    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "--token: no terminal to ask on (expected: DESKBRIDGE_TOKEN in the environment)");
  }

  private int run(String... options) {
    var line = new ArrayList<>(List.of("recordings", "archive", "--to", folder.toString()));
    line.addAll(List.of(options));
    return Commands.all()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }

  /** Puts recordings into the data folder of a demo, an hour between two of them. */
  private List<RecordingId> record(int number) {
    try (var recorded = RecordedData.open(data)) {
      DemoData.claim(DataDirectory.at(data), recorded.store());
      var account = recorded.store().directory().openAccount("Example Support");
      accountKey = account.key();
      var session = recorded.addSession(account, FIRST, "Carla Customer");
      return IntStream.range(0, number)
          .mapToObj(each -> recorded.addMade(origin(session, each), content(each)))
          .toList();
    }
  }

  private RecordingOrigin origin(SessionKey session, int hours) {
    return new RecordingOrigin(
        session, accountKey, RecordingFixtures.USER, null, FIRST.plus(Duration.ofHours(hours)));
  }

  private static String content(int hours) {
    return "video %d ".formatted(hours).repeat(500);
  }

  /** Runs the command until it has brought a few, and kills it then. */
  private List<String> interrupted(ServerProcess server) throws InterruptedException {
    try (var command = archive(server)) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> !command.isAlive() || command.lines().size() >= A_FEW);
      assertThat(command.isAlive()).as(String.join("\n", command.lines())).isTrue();
      command.kill();
      return command.lines();
    }
  }

  private CommandProcess archive(ServerProcess server) {
    return CommandProcess.start(
        Map.of("DESKBRIDGE_TOKEN", token()),
        "recordings",
        "archive",
        "--url",
        server.url("").toString(),
        "--to",
        folder.toString(),
        "--account-key",
        accountKey.toString(),
        "--parallel",
        "2");
  }

  private String token() {
    var printed = new StringWriter();
    Commands.all()
        .setOut(new PrintWriter(printed, true))
        .execute("token", "create", "--data", data.toString(), "--email", "expert@example.com");
    return printed.toString().strip();
  }

  /** Returns what is in the folder but for what the shelf notes for itself. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              each -> each.getFileName().toString().matches("recording-\\d+\\.(mp4|events|jpg)"))
          .toList();
    }
  }

  private void isWhole(RecordingId id, int hours) throws IOException {
    var day = FIRST.plus(Duration.ofHours(hours)).atZone(ZoneOffset.UTC).toLocalDate();
    var file = folder.resolve(day.toString().replace('-', '/')).resolve("recording-" + id + ".mp4");
    assertThat(Files.readAllBytes(file)).isEqualTo(InMemoryTranscoder.capture(content(hours)));
  }
}
