package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, so that it can be killed. */
public final class ServerProcess implements AutoCloseable {

  /** The system property that names the packaged server, if that is to run and not the classes. */
  private static final String JAR = "deskbridge.jar";

  /** A test has a server for seconds, and one that compiles little is ready sooner. */
  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final int port;
  private final Path output;

  private ServerProcess(Process process, int port, Path output) {
    this.process = process;
    this.port = port;
    this.output = output;
  }

  /** Starts a server that keeps everything in the folder, and waits until it is ready. */
  public static ServerProcess start(Path data, int port, String command, String... options) {
    return awaitReady(launch(data, port, command, options));
  }

  /** Starts a server with variables of its environment, and waits until it is ready. */
  public static ServerProcess startWith(
      Map<String, String> environment, Path data, int port, String command, String... options) {
    return awaitReady(launch(environment, data, port, command, options));
  }

  /** Starts a server from a jar, which starts another process, and waits until it is ready. */
  public static ServerProcess startJar(
      Path jar, Path data, int port, String command, String... options) {
    return awaitReady(launchJar(jar, data, port, command, options));
  }

  /** Starts a server that ends with its parent, from a shell that waits for it. */
  static ServerProcess startFromShell(Path data, int port, String command) {
    var line = new ArrayList<>(List.of("sh", "-c", "\"$@\" & wait", "sh"));
    var machine = new ArrayList<>(QUICK_START);
    machine.add("-Ddeskbridge.ends-with-parent=true");
    line.addAll(line(machine, System.getProperty("java.class.path"), data, port, command));
    return awaitReady(launchLine(Map.of(), line, port));
  }

  private static ServerProcess awaitReady(ServerProcess server) {
    await()
        .atMost(START_LIMIT)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !server.process.isAlive() || server.isReady());
    assertThat(server.process.isAlive()).as(server.output()).isTrue();
    return server;
  }

  /** Starts a server that may well refuse to. */
  static ServerProcess launch(Path data, int port, String command, String... options) {
    return launch(Map.of(), data, port, command, options);
  }

  private static ServerProcess launch(
      Map<String, String> environment, Path data, int port, String command, String... options) {
    var jar = System.getProperty(JAR);
    var line =
        jar == null
            ? line(QUICK_START, System.getProperty("java.class.path"), data, port, command, options)
            : line(List.of(), jar, data, port, command, options);
    return launchLine(environment, line, port);
  }

  /** Starts a server from a jar that may well refuse to. */
  public static ServerProcess launchJar(
      Path jar, Path data, int port, String command, String... options) {
    return launchLine(
        Map.of(), line(List.of(), jar.toString(), data, port, command, options), port);
  }

  private static List<String> line(
      List<String> machine,
      String classPath,
      Path data,
      int port,
      String command,
      String... options) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(machine);
    line.addAll(List.of("-cp", classPath));
    line.addAll(List.of(Main.class.getName(), command));
    line.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
    line.addAll(List.of(options));
    return line;
  }

  private static ServerProcess launchLine(
      Map<String, String> environment, List<String> line, int port) {
    try {
      var output = Files.createTempFile("deskbridge", ".log");
      var builder =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      return new ServerProcess(builder.start(), port, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a port that nobody listens on. */
  public static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the port the server listens on. */
  public int port() {
    return port;
  }

  /** Returns the id of the process that serves, which the packaged server starts from the first. */
  public long pid() {
    return first()
        .children()
        .filter(each -> each.info().command().filter(name -> name.endsWith("java")).isPresent())
        .findFirst()
        .orElseGet(this::first)
        .pid();
  }

  /** Returns the process that was started first. */
  public ProcessHandle first() {
    return process.toHandle();
  }

  /** Returns where browsers reach the server. */
  public URI url(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Returns what the server printed so far. */
  public String output() {
    try {
      return Files.readString(output, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the process to end, as Ctrl-C does, and returns its exit code. */
  public int stop(Duration limit) throws InterruptedException {
    process.destroy();
    return exitCode(limit);
  }

  /** Waits for the process to end and returns its exit code. */
  public int exitCode(Duration limit) throws InterruptedException {
    assertThat(process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)).as(output()).isTrue();
    return process.exitValue();
  }

  private boolean isReady() {
    try {
      var request = HttpRequest.newBuilder(url("/ready")).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
