package org.deskbridge.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;

/** A node that sends the callbacks of a database, in a process of its own that can be killed. */
final class NodeProcess implements AutoCloseable {

  private final Process process;

  private NodeProcess(Process process) {
    this.process = process;
  }

  /** Starts one and waits until it sends. */
  static NodeProcess start(String url, Path folder) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName(),
                url,
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Left open: what it logs afterwards has to go somewhere.
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals("ready")) {
        return new NodeProcess(process);
      }
    }
    throw new IllegalStateException("the node does not start");
  }

  /** Returns a node in this process, by the clock of the database as every node. */
  static Deskbridge inProcess(PostgresStore store) {
    return Deskbridge.builder()
        .store(store)
        .webhooks(Webhooks.with(new WebhookSettings(List.of("127.0.0.1"))))
        .wire(HttpApi.wire(HttpSettings.of(URI.create("http://localhost"))))
        .start();
  }

  /** Opens the database as a node does. */
  static PostgresStore open(String url, Path folder) {
    return PostgresStore.open(
        new PostgresSettings(url, null, null), folder, new SimpleMeterRegistry());
  }

  /** Sends until it is killed; takes the address of the database and the data folder. */
  public static void main(String[] args) throws InterruptedException {
    try (var node = inProcess(open(args[0], Path.of(args[1])))) {
      Objects.requireNonNull(node, "node");
      System.out.println("ready");
      Thread.currentThread().join();
    }
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
