package org.deskbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server comes up and goes down, as whoever operates it sees it. */
class ServerProcessTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void endsWithinTenSecondsOfBeingAsked() throws Exception {
    try (var server = ServerProcess.start(folder, ServerProcess.freePort(), "demo")) {
      assertThat(server.stop(Duration.ofSeconds(10))).isEqualTo(143);
    }
  }

  @Test
  void endsWithTheToolThatStartedIt() throws Exception {
    try (var tool = ServerProcess.startFromShell(folder, ServerProcess.freePort(), "serve")) {
      var server = ProcessHandle.of(tool.pid()).orElseThrow();
      assertThat(server).isNotEqualTo(tool.first());

      tool.kill();

      assertThat(server.onExit()).succeedsWithin(SOON);
    }
  }

  @Test
  void endsWithoutComplaintWhileAPageIsOpen() throws Exception {
    try (var server = ServerProcess.start(folder, ServerProcess.freePort(), "demo");
        var page = server.url("/helpdesk/api/feed").toURL().openStream()) {
      assertThat(page.read()).isNotNegative();

      server.stop(Duration.ofSeconds(10));

      assertThat(server.output()).contains("Listening").doesNotContain(" WARN ", " ERROR ");
    }
  }

  @Test
  void leavesADataFolderAloneThatAnotherServerHolds() throws Exception {
    try (var first = ServerProcess.start(folder, ServerProcess.freePort(), "serve");
        var second = ServerProcess.launch(folder, ServerProcess.freePort(), "serve")) {
      assertThat(second.exitCode(SOON)).isEqualTo(2);

      assertThat(second.output().lines())
          .containsExactly("The data folder %s is in use by another process.".formatted(folder));
      assertThat(first.output()).contains("Listening");
    }
  }

  @Test
  void saysHowToAddTheFirstUser() throws Exception {
    try (var server = ServerProcess.start(folder, ServerProcess.freePort(), "serve")) {
      assertThat(server.stop(SOON)).isEqualTo(143);

      assertThat(server.output())
          .contains("There is no user yet who can sign in")
          .contains("account add --data '%s' --name 'Your company'".formatted(folder))
          .contains("user add --data '%s' --account 'Your company' --email".formatted(folder));
    }
  }

  @Test
  void saysThatTheDataFolderCannotBeWritten() throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    try (var server = ServerProcess.launch(file, ServerProcess.freePort(), "serve")) {
      assertThat(server.exitCode(SOON)).isEqualTo(2);

      assertThat(server.output().lines())
          .containsExactly("The data folder %s cannot be written.".formatted(file));
    }
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    var port = ServerProcess.freePort();
    try (var first = ServerProcess.start(folder.resolve("1"), port, "serve");
        var second = ServerProcess.launch(folder.resolve("2"), port, "serve")) {
      assertThat(second.exitCode(SOON)).isEqualTo(2);

      assertThat(second.output().lines()).anyMatch(line -> line.startsWith("Port " + port + " "));
      assertThat(first.output()).contains("Listening");
    }
  }

  @Test
  void warnsThatPicturesNeedARelayBetweenNetworks() {
    try (var server =
        ServerProcess.start(
            folder,
            ServerProcess.freePort(),
            "serve",
            "--public-url",
            "https://support.acme.example")) {
      assertThat(server.output()).contains("no TURN server is set");
    }
  }

  @Test
  void doesNotStartWithWrongSettings() throws Exception {
    try (var server =
        ServerProcess.launch(
            folder, ServerProcess.freePort(), "serve", "--page-grace", "soon", "--colour", "red")) {
      assertThat(server.exitCode(SOON)).isEqualTo(2);

      assertThat(server.output().lines())
          .containsExactlyInAnyOrder(
              "--colour: unknown (expected: a flag that --help lists)",
              "--page-grace: soon (expected: a time such as 90s, 5m, 2h or 1d)");
    }
  }
}
