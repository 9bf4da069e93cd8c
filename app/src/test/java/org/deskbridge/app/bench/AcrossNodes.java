package org.deskbridge.app.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.app.ServerProcess;
import org.deskbridge.app.faults.Installed;
import org.deskbridge.app.faults.ServiceCalls;

/**
 * How soon a page at one node has what was written at another: a line of chat, from before the
 * request at the one until the page at the other has it, so the request and its commit are in it.
 */
final class AcrossNodes {

  private static final int WARM_UP = 100;
  private static final int SAMPLES = 300;

  /** A participant may write a line a second, and 30 at once. */
  private static final int LINES_OF_A_SESSION = 25;

  private final Path folder;
  private final EmbeddedPostgres postgres;

  AcrossNodes(Path folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  /** Returns median and p99. */
  List<Figure> measure() throws Exception {
    var first = Files.createDirectories(folder.resolve("node-1"));
    var second = Files.createDirectories(folder.resolve("node-2"));
    Installed.in(PostgresStore.open(postgres.getPostgresDatabase(), first));
    Files.copy(first.resolve("secret.key"), second.resolve("secret.key"));
    try (var one = node(first);
        var other = node(second)) {
      var writer = ServiceCalls.signIn(one.port());
      var reader = ServiceCalls.signIn(other.port());
      var millis = new double[WARM_UP + SAMPLES];
      for (int i = 0; i < millis.length; i += LINES_OF_A_SESSION) {
        measureSession(writer, reader, other.port(), millis, i);
      }
      var sorted = Arrays.stream(millis, WARM_UP, millis.length).sorted().toArray();
      return List.of(
          Figure.atMost("event on one node to a page at the other, p50", at(sorted, 0.5), "ms", 30),
          Figure.atMost(
              "event on one node to a page at the other, p99", at(sorted, 0.99), "ms", 150));
    }
  }

  private ServerProcess node(Path data) {
    var url = "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
    var user = Map.of("DESKBRIDGE_DATABASE_USER", "postgres");
    return Installed.serve(user, data, ServerProcess.freePort(), "--database", url);
  }

  private static void measureSession(
      ServiceCalls writer, ServiceCalls reader, int port, double[] millis, int from)
      throws Exception {
    var session = writer.start(writer.request(null)).path("sessionId").asText();
    try (var page = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var in = new BufferedReader(new InputStreamReader(page.getInputStream(), ISO_8859_1));
      connect(page, session, reader.pageCookie());
      awaitText(in, "event: snapshot");
      for (int i = from; i < from + LINES_OF_A_SESSION; i++) {
        var before = System.nanoTime();
        var line = "bench-line-%d;".formatted(i);
        writer.say(session, line);
        awaitText(in, line);
        millis[i] = (System.nanoTime() - before) / 1e6;
      }
    }
    writer.end(session);
  }

  private static void connect(Socket page, String session, String cookie) throws IOException {
    page.setSoTimeout(10_000);
    var request =
        """
        GET /live/sessions/%1$s/feed?page=%1$s-bench HTTP/1.1\r
        Host: localhost\r
        Accept: text/event-stream\r
        Cookie: %2$s\r
        \r
        """
            .formatted(session, cookie);
    page.getOutputStream().write(request.getBytes(ISO_8859_1));
  }

  private static void awaitText(BufferedReader in, String text) throws IOException {
    var line = in.readLine();
    while (line != null && !line.contains(text)) {
      line = in.readLine();
    }
    if (line == null) {
      throw new IOException("page: closed before it had " + text);
    }
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) (sorted.length * part)];
  }
}
