package org.deskbridge.app.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.deskbridge.app.server.ServerMachine;
import org.deskbridge.error.UnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Creates the class data archive with which {@link ServerMachine} starts a server. */
@Command(
    name = "class-archive",
    mixinStandardHelpOptions = true,
    description =
        "Puts an archive of classes beside the jar, with which this Java starts a server in half the"
            + " time. The build makes one; make it again after a change of the Java or of the jar's"
            + " place.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class MakeClassArchive implements Callable<Integer> {

  private static final long START_SECONDS = 60;
  private static final long END_SECONDS = 60;
  private static final long PAUSE_MILLIS = 50;

  /** The first requests of a new user. */
  private static final List<String> FIRST_REQUESTS =
      List.of("/metrics", "/join", "/helpdesk", "/helpdesk/api/tickets", "/openapi.json");

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    var jar = ServerMachine.jar();
    if (jar == null) {
      throw new UnavailableException(
          "class-archive: not run from a jar (expected: java -jar deskbridge.jar class-archive)",
          null);
    }
    try {
      var archive = ServerMachine.archive(jar);
      record(jar, archive);
      command.commandLine().getOut().printf("Servers of this jar start faster with %s%n", archive);
      return CommandLine.ExitCode.OK;
    } catch (IOException e) {
      throw new UnavailableException("class-archive: cannot be made", e);
    }
  }

  /** Runs a demo, and lets the JVM dump the loaded classes at its end. */
  private static void record(Path jar, Path archive) throws IOException, InterruptedException {
    var draft = archive.resolveSibling(archive.getFileName() + ".new");
    var data = Files.createTempDirectory("deskbridge-class-archive");
    var port = freePort();
    var process = new ProcessBuilder(line(jar, draft, data, port)).start();
    try {
      askForAll(process, port);
      process.destroy();
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the server does not end");
      }
      Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      process.destroyForcibly().waitFor();
      Files.deleteIfExists(draft);
      remove(data);
    }
  }

  private static List<String> line(Path jar, Path archive, Path data, int port) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:ArchiveClassesAtExit=" + archive,
        "-Xlog:disable",
        "-cp",
        jar.toString(),
        ServerMachine.MAIN,
        "demo",
        "--port",
        Integer.toString(port),
        "--data",
        data.toString());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void askForAll(Process process, int port)
      throws IOException, InterruptedException {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!isAnswered(port, "/ready")) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IOException("the server does not start");
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    FIRST_REQUESTS.forEach(path -> isAnswered(port, path));
  }

  private static boolean isAnswered(int port, String path) {
    try {
      var url = URI.create("http://127.0.0.1:" + port + path).toURL();
      var connection = (HttpURLConnection) url.openConnection();
      try (var body = connection.getInputStream()) {
        return body.readAllBytes().length > 0;
      }
    } catch (IOException e) {
      return false;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
