package org.deskbridge.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver of callbacks that keeps what arrived, by its id and by its session. */
final class StatusReceiver implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BACKLOG = 500;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  /** The bodies, by the ids of the callbacks. */
  private final Map<String, String> bodies = new ConcurrentHashMap<>();

  /** What arrived for the first time of each session, in the order of arrival. */
  private final Map<String, List<String>> statuses = new ConcurrentHashMap<>();

  private final List<String> changed = new ArrayList<>();
  private final AtomicInteger again = new AtomicInteger();

  private final Duration latency;

  StatusReceiver() throws IOException {
    this(Duration.ZERO);
  }

  /** Opens one that takes its time for each answer. */
  StatusReceiver(Duration latency) throws IOException {
    this.latency = latency;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** Returns where callbacks go. */
  String url() {
    return "http://127.0.0.1:%d/status".formatted(server.getAddress().getPort());
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var id = exchange.getRequestHeaders().getFirst("webhook-id");
      var earlier = bodies.putIfAbsent(id, body);
      if (earlier == null) {
        note(body);
      } else {
        again.incrementAndGet();
        noteChange(id, earlier, body);
      }
      TimeUnit.NANOSECONDS.sleep(latency.toNanos());
      exchange.sendResponseHeaders(204, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(String body) throws IOException {
    var report = JSON.readTree(body);
    statuses
        .computeIfAbsent(report.path("sessionId").asText(), session -> new ArrayList<>())
        .add(report.path("status").asText());
  }

  private synchronized void noteChange(String id, String earlier, String later) {
    if (!earlier.equals(later)) {
      changed.add("%s: %s, then %s".formatted(id, earlier, later));
    }
  }

  /** Returns the statuses of a session in the order of their first arrival. */
  List<String> statuses(String session) {
    return List.copyOf(statuses.getOrDefault(session, List.of()));
  }

  /** Returns how many ids arrived. */
  int distinct() {
    return bodies.size();
  }

  /** Returns how often something arrived that had arrived before. */
  int again() {
    return again.get();
  }

  /** Returns what came again with another body. */
  synchronized List<String> changed() {
    return List.copyOf(changed);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
