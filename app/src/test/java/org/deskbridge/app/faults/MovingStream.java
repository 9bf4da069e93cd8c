package org.deskbridge.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A reader of server-sent events that goes on, when its stream ends, at the first of several
 * services that opens one, as a browser does behind a load balancer.
 */
final class MovingStream implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a page waits before it connects again. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<ServiceCalls> services;
  private final String path;
  private final Queue<Event> events = new ConcurrentLinkedQueue<>();
  private final Queue<IOException> broken = new ConcurrentLinkedQueue<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile @Nullable ServiceCalls openAt;
  private volatile @Nullable String lastId;

  MovingStream(List<ServiceCalls> services, String path) {
    this.services = services;
    this.path = path;
    var thread = new Thread(this::read, "stream");
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    try {
      while (over.getCount() > 0) {
        for (var service : services) {
          readFrom(service);
        }
        over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readFrom(ServiceCalls service) throws InterruptedException {
    HttpResponse<InputStream> answer;
    try {
      answer =
          http.send(
              service.stream(path, lastId == null ? Map.of() : Map.of("Last-Event-ID", lastId)),
              BodyHandlers.ofInputStream());
    } catch (IOException e) {
      return; // It does not serve, or not any more.
    }
    try (var in = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      if (answer.statusCode() == 200) {
        openAt = service;
        takeAll(in);
      }
    } catch (IOException e) {
      broken.add(e);
    } finally {
      openAt = null;
    }
  }

  private void takeAll(BufferedReader in) throws IOException {
    var name = "";
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var colon = line.indexOf(':');
      var value = line.substring(colon + 1).stripLeading();
      switch (colon < 0 ? line : line.substring(0, colon)) {
        case "event" -> name = value;
        case "id" -> lastId = value;
        case "data" -> events.add(new Event(name, JSON.readTree(value)));
        default -> {
          // A comment, or the end of an event.
        }
      }
    }
  }

  /** Returns whether it reads from a service now. */
  boolean isOpenAt(ServiceCalls service) {
    return openAt == service;
  }

  /** Returns what arrived, first to last. */
  List<Event> events() {
    return List.copyOf(events);
  }

  /** Returns the streams that did not end as a stream ends. */
  List<IOException> broken() {
    return List.copyOf(broken);
  }

  @Override
  public void close() {
    over.countDown();
  }

  /** An event; the data is missing if it has none. */
  record Event(String name, JsonNode data) {}
}
