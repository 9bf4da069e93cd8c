package org.deskbridge.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.app.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages and readers of the event feed at a node that is asked to end: they move to another node at
 * once, while the node still waits for a request, and miss nothing. {@code -Dfaults.stops=20} asks
 * that often.
 */
@Tag("faults")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MovedPagesTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private final List<Integer> ports = List.of(ServerProcess.freePort(), ServerProcess.freePort());
  private final List<ServerProcess> nodes = new ArrayList<>();
  private final List<ServiceCalls> calls = new ArrayList<>();
  private RestartedPostgres postgres;

  @BeforeEach
  void startTwoNodes() throws Exception {
    postgres = RestartedPostgres.start(folder.resolve("postgres"));
    var settings = new PostgresSettings(postgres.url(), null, null);
    Installed.in(PostgresStore.open(settings, data(0), new SimpleMeterRegistry()));
    Files.createDirectories(data(1));
    Files.copy(data(0).resolve("secret.key"), data(1).resolve("secret.key"));
    nodes.add(serve(0));
    nodes.add(serve(1));
    var signedIn = ServiceCalls.signIn(ports.get(0));
    calls.add(signedIn);
    calls.add(signedIn.atNode(ports.get(1)));
  }

  private Path data(int node) {
    return folder.resolve("node-" + node);
  }

  private ServerProcess serve(int node) {
    return Installed.serve(data(node), ports.get(node), "--database", postgres.url());
  }

  @AfterEach
  void end() throws Exception {
    nodes.forEach(ServerProcess::close);
    postgres.close();
  }

  @Test
  void goOnAtAnotherNodeAtOnce() throws Exception {
    var stops = Setting.count("stops", 3);
    var session = calls.get(0).start(calls.get(0).request(null)).path("sessionId").asText();
    var said = new ArrayList<String>();
    try (var page = new MovingStream(calls, "/live/sessions/" + session + "/feed?page=page-1");
        var feed = new MovingStream(calls, "/api/v1/events")) {
      await()
          .atMost(PATIENCE)
          .until(() -> page.isOpenAt(calls.get(0)) && feed.isOpenAt(calls.get(0)));

      for (int stop = 0; stop < stops; stop++) {
        var ending = stop % 2;
        var other = calls.get(1 - ending);
        try (var pending = calls.get(ending).halfSentRequest()) {
          change(other, session, said);
          var exit = CompletableFuture.supplyAsync(() -> stop(nodes.get(ending)));
          change(other, session, said);
          await().atMost(PATIENCE).until(() -> page.isOpenAt(other) && feed.isOpenAt(other));

          assertThat(exit).isNotDone();
          assertThat(pending.finish()).isEqualTo("HTTP/1.1 200 OK");
          change(other, session, said);
          assertThat(exit).succeedsWithin(LIMIT).isEqualTo(143);
          assertThat(nodes.get(ending).output()).doesNotContain(" ERROR ", "Cut off");
        }
        nodes.set(ending, serve(ending));
      }

      await().atMost(PATIENCE).until(() -> linesAt(page).size() >= said.size());
      var all = calls.get(0).eventIds();
      await().atMost(PATIENCE).until(() -> idsAt(feed).size() >= all.size());
      assertThat(idsAt(feed)).isEqualTo(all);
      assertThat(linesAt(page)).isEqualTo(said);
      assertThat(page.broken()).isEmpty();
      assertThat(feed.broken()).isEmpty();
      System.out.printf(
          "%d stops of the node of a page: %d lines and %d events, each once%n",
          stops, said.size(), all.size());
    }
  }

  /** Changes something that the page hears of, and something that readers of the feed do. */
  private static void change(ServiceCalls calls, String session, List<String> said)
      throws Exception {
    var line = "line " + said.size();
    calls.say(session, line);
    said.add(line);
    calls.request(null);
  }

  private static int stop(ServerProcess node) {
    try {
      return node.stop(LIMIT);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the chat as the page has it: each snapshot begins anew. */
  private static List<String> linesAt(MovingStream page) {
    var lines = new ArrayList<String>();
    for (var event : page.events()) {
      if (event.name().equals("snapshot")) {
        lines.clear();
        event.data().path("chat").forEach(line -> lines.add(line.path("text").asText()));
      } else if (event.name().equals("chat")) {
        lines.add(event.data().path("text").asText());
      }
    }
    return lines;
  }

  private static List<String> idsAt(MovingStream feed) {
    return feed.events().stream()
        .filter(event -> event.data().has("id"))
        .map(event -> event.data().path("id").asText())
        .toList();
  }
}
