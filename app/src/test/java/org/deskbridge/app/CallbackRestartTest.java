package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A partner that was away, and a service that was killed meanwhile: nothing is missing afterwards.
 */
class CallbackRestartTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The second attempt comes five seconds after the first one, a tenth of it as jitter on top. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** More than the second attempt can be away, and less than the lease of what is being sent. */
  private static final Duration SECOND_ATTEMPT = Duration.ofSeconds(10);

  private static final Pattern FAILED =
      Pattern.compile("deskbridge_callbacks_total\\{outcome=\"failed\"} [1-9]");

  @TempDir private Path data;

  private final List<JsonNode> reports = new CopyOnWriteArrayList<>();
  private final List<String> ids = new CopyOnWriteArrayList<>();
  private HttpServer receiver;

  @AfterEach
  void stopTheReceiver() {
    if (receiver != null) {
      receiver.stop(0);
    }
  }

  @Test
  void everyStatusArrivesInOrder() throws Exception {
    var receiverPort = ServerProcess.freePort();
    var port = ServerProcess.freePort();
    String id;
    try (var server = ServerProcess.start(data, port, "demo")) {
      var partner = new Partner(server);
      var token = partner.requestSession("http://127.0.0.1:" + receiverPort + "/status");
      id = partner.startSession(token);
      partner.endSession(id);
      awaitTheFirstFailure(partner);
      server.kill();
    }

    receive(receiverPort);
    try (var server = ServerProcess.start(data, port, "demo")) {
      await().atMost(PATIENCE).until(() -> reports.size() >= 2);

      assertThat(reports)
          .extracting(report -> report.path("status").asText())
          .containsExactly("waiting", "abandoned");
      assertThat(reports).allMatch(report -> report.path("sessionId").asText().equals(id));
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(new Partner(server).session(id)).isEqualTo(reports.get(1));
    }
  }

  /** Waits until it is stored as well that an attempt has failed, and when the next one is due. */
  private void awaitTheFirstFailure(Partner partner) {
    await().atMost(PATIENCE).until(() -> FAILED.matcher(partner.metrics()).find());
    try (var store = SqliteStore.open(data, new SimpleMeterRegistry())) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> store.callbacks().nextDue().orElseThrow(),
              due -> due.isBefore(Instant.now().plus(SECOND_ATTEMPT)));
    }
  }

  private void receive(int port) throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    receiver.createContext("/status", this::take);
    receiver.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      reports.add(JSON.readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
      exchange.sendResponseHeaders(204, -1);
    }
  }
}
