package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
