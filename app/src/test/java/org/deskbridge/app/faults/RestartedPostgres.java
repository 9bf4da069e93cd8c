package org.deskbridge.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deskbridge.app.ServerProcess;

/** A PostgreSQL on a port of its own that can be killed and started again on what it stored. */
final class RestartedPostgres implements AutoCloseable {

  private final Path data;
  private final int port = ServerProcess.freePort();
  private EmbeddedPostgres running;

  private RestartedPostgres(Path data) throws IOException {
    this.data = data;
    this.running = launch();
  }

  /** Starts one on an empty folder; the user that runs this process may do everything in it. */
  static RestartedPostgres start(Path data) throws IOException, SQLException {
    var postgres = new RestartedPostgres(data);
    postgres.execute("create role \"%s\" superuser login".formatted(user()));
    postgres.execute("create database desk");
    return postgres;
  }

  private static String user() {
    return System.getProperty("user.name");
  }

  /** Not flushed: it is the process that is killed, not the machine. */
  private EmbeddedPostgres launch() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "off")
        .start();
  }

  int port() {
    return port;
  }

  /** Returns the address of the database, for a server on this machine. */
  String url() {
    return url(port);
  }

  /** Returns its address by another port. */
  static String url(int port) {
    return "jdbc:postgresql://localhost:%d/desk".formatted(port);
  }

  void execute(String sql) throws SQLException {
    try (var connection = running.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends it as {@code pg_ctl stop -m immediate} does: what was not written yet is in its log. */
  void kill() throws IOException, InterruptedException {
    var postmaster = ProcessHandle.of(pid()).orElseThrow();
    signal("-QUIT", postmaster.pid());
    assertThat(postmaster.onExit()).succeedsWithin(30, TimeUnit.SECONDS);
  }

  /** Starts it again after it was killed. */
  void startAgain() throws IOException {
    running.close();
    running = launch();
  }

  /** Kills one of the processes that serve connections, after which it restarts itself. */
  void killBackend() throws IOException, InterruptedException {
    try (var children = ProcessHandle.of(pid()).orElseThrow().children()) {
      var serving = serving(children);
      assertThat(serving).isNotEmpty();
      signal("-KILL", serving.get(0).pid());
    }
  }

  private static List<ProcessHandle> serving(Stream<ProcessHandle> children) {
    return children.filter(RestartedPostgres::isServing).toList();
  }

  private static boolean isServing(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())))
          .contains(" desk ");
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the process that all others are children of. */
  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
  }

  private static void signal(String signal, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
