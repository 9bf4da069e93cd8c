package org.deskbridge.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.app.CommandProcess;
import org.deskbridge.app.ServerProcess;
import org.deskbridge.app.demo.WithoutDemo;
import org.deskbridge.app.settings.ServerOptions;
import org.deskbridge.app.settings.Settings;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.IssueOperatorToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code serve} on a database server. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class PostgresServerTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** A call that looks up who calls. */
  private static final String ME = "/admin/rest/v1/me";

  private static EmbeddedPostgres postgres;

  @TempDir private Path folder;

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
  }

  @AfterAll
  static void endPostgres() throws IOException {
    postgres.close();
  }

  @Test
  void refusesCallsWhileTheDatabaseIsAwayAndGoesOnWithoutARestart() throws Exception {
    onServer("create database desk");
    var settings = settings(folder.resolve("1"), "desk");
    try (var server = Server.start(settings, new WithoutDemo())) {
      assertThat(server).isNotNull();
      assertThat(get(settings, "/ready").statusCode()).isEqualTo(200);
      assertThat(get(settings, ME).statusCode()).isEqualTo(401);

      onServer("alter database desk allow_connections false");
      onServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'desk'");

      var refused = HTTP.sendAsync(request(settings, ME), BodyHandlers.ofString());
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () -> {
                var ready = get(settings, "/ready");
                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.body()).contains("database.away");
              });

      assertThat(refused.join().statusCode()).isEqualTo(503);
      assertThat(refused.join().headers().firstValue("Retry-After")).contains("1");

      onServer("alter database desk allow_connections true");

      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> get(settings, "/ready").statusCode() == 200);
      assertThat(get(settings, ME).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void runsEachJobOnOneOfTwoServersAndOnTheOtherOnceThatOneIsClosed() throws Exception {
    onServer("create database shared");
    var first = settings(Files.createDirectory(folder.resolve("one")), "shared");
    var second = settings(Files.createDirectory(folder.resolve("other")), "shared");
    var one = Server.start(first, new WithoutDemo());
    try {
      Files.copy(first.data().resolve("secret.key"), second.data().resolve("secret.key"));
      await().until(() -> runs(first, "end-abandoned-sessions"));
      try (var other = Server.start(second, new WithoutDemo())) {
        assertThat(other).isNotNull();
        await().until(() -> runs(second, "record-departures"));
        assertThat(runs(second, "end-abandoned-sessions")).isFalse();

        one.close();

        await().until(() -> runs(second, "end-abandoned-sessions"));
      }
    } finally {
      one.close();
    }
  }

  @Test
  void saysThatRecordingsAreNotInOnePlaceForAllServers() throws Exception {
    onServer("create database places");
    var first = settings(Files.createDirectory(folder.resolve("first")), "places");
    var apart = settings(Files.createDirectory(folder.resolve("apart")), "places");
    var together =
        settings(
            Files.createDirectory(folder.resolve("together")),
            "places",
            "--media",
            first.recordings().media().folder().toString());
    try (var one = Server.start(first, new WithoutDemo())) {
      assertThat(one).isNotNull();
      for (var other : List.of(apart, together)) {
        Files.copy(first.data().resolve("secret.key"), other.data().resolve("secret.key"));
      }

      try (var two = Server.start(together, new WithoutDemo())) {
        assertThat(two).isNotNull();
        assertThat(get(first, "/ready").body()).doesNotContain("media");
        assertThat(get(together, "/ready").body()).doesNotContain("media");
      }
      try (var two = Server.start(apart, new WithoutDemo())) {
        assertThat(two).isNotNull();
        assertThat(get(first, "/ready").body()).contains("\"media.separate\"");
        assertThat(get(apart, "/ready").statusCode()).isEqualTo(200);
        assertThat(get(apart, "/ready").body()).contains("\"media.separate\"");
      }
      assertThat(get(first, "/ready").body()).doesNotContain("media");
    }
  }

  @Test
  void goesOnWithAFolderThatWasMoved() throws Exception {
    onServer("create database moved");
    var settings = settings(folder.resolve("moved"), "moved");
    var token = tokenIn(settings.data());

    assertThat(migrate(settings)).contains("Moved ", "same on both sides", "Go on with: serve");
    assertThat(migrate(settings)).contains("was moved to this database at");

    try (var server = Server.start(settings, new WithoutDemo())) {
      assertThat(server).isNotNull();
      assertThat(statusOf(settings, token)).isEqualTo(200);
    }
  }

  private static String tokenIn(Path folder) {
    try (var store = SqliteStore.open(folder)) {
      var account = store.directory().openAccount("Example Support");
      store
          .directory()
          .addExpert(account.key(), "Erika", "Expert", "erika@example.com", Set.of(Role.EXPERT));
      return new IssueOperatorToken(
              store.directory(), store.grants(), store.secrets(), store.clock())
          .grant(Caller.service(), "erika@example.com", null, Duration.ofDays(1))
          .toString();
    }
  }

  private static int statusOf(Settings settings, String token) throws Exception {
    var me = URI.create("http://localhost:%d%s".formatted(settings.port(), ME));
    var request = HttpRequest.newBuilder(me).header("Authorization", "Bearer " + token).build();
    return HTTP.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static String migrate(Settings to) throws Exception {
    var url = "jdbc:postgresql://localhost:%d/moved".formatted(postgres.getPort());
    try (var command =
        CommandProcess.start(
            Map.of("DESKBRIDGE_DATABASE_USER", "postgres"),
            "migrate",
            "--from",
            to.data().toString(),
            "--to",
            url)) {
      assertThat(command.exitCode()).isZero();
      return String.join("\n", command.lines());
    }
  }

  private static boolean runs(Settings server, String job) throws Exception {
    return get(server, "/metrics").body().contains("job=\"%s\"".formatted(job));
  }

  private static Settings settings(Path data, String database, String... more) {
    var options = ServerOptions.serve();
    var command = CommandSpec.create().name("serve");
    options.addTo(command, Map.of("DESKBRIDGE_DATABASE_USER", "postgres"));
    var flags =
        Stream.of(
            "--port",
            Integer.toString(freePort()),
            "--data",
            data.toString(),
            "--database",
            "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database));
    new CommandLine(command)
        .parseArgs(Stream.concat(flags, Stream.of(more)).toArray(String[]::new));
    return options.settings();
  }

  private static int freePort() {
    return ServerProcess.freePort();
  }

  private static HttpResponse<String> get(Settings settings, String path) throws Exception {
    return HTTP.send(request(settings, path), BodyHandlers.ofString());
  }

  private static HttpRequest request(Settings settings, String path) {
    var url = URI.create("http://localhost:%d%s".formatted(settings.port(), path));
    return HttpRequest.newBuilder(url)
        .header("Authorization", "Bearer no-such-token")
        .timeout(Duration.ofSeconds(20))
        .build();
  }

  private static void onServer(String sql) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
