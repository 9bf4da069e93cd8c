package org.deskbridge.app.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy as some firms have it: it passes on everything, but a {@code text/event-stream} only when
 * it has all of it, which is never.
 */
final class HoldingProxy implements AutoCloseable {

  /** What belongs to a connection, or is made anew for the next one. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final AtomicInteger streams = new AtomicInteger();
  private final HttpServer server;
  private final URI target;
  private volatile boolean holding = true;

  /** Starts in front of a server, holding streams back. */
  HoldingProxy(URI target) {
    this.target = target;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  /** Returns where browsers reach what is behind. */
  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Holds no stream back any more that is opened from now on. */
  void letsStreamsThrough() {
    holding = false;
  }

  /** Returns how many streams of sessions are open that are not held back. */
  int streams() {
    return streams.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofInputStream());
      answer.headers().map().forEach((name, values) -> copy(exchange, name, values));
      var type = answer.headers().firstValue("Content-Type").orElse("");
      try (var body = answer.body()) {
        if (type.startsWith("text/event-stream") && !holding) {
          passStream(exchange, answer.statusCode(), body);
        } else {
          var bytes = body.readAllBytes();
          exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void passStream(HttpExchange exchange, int status, InputStream body) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var counted = path.startsWith("/live/") && !path.endsWith("/trial/feed") ? 1 : 0;
    streams.addAndGet(counted);
    try {
      exchange.sendResponseHeaders(status, 0);
      var out = exchange.getResponseBody();
      var buffer = new byte[8192];
      for (var count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        out.write(buffer, 0, count);
        out.flush();
      }
    } finally {
      streams.addAndGet(-counted);
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  private static void copy(HttpExchange exchange, String name, List<String> values) {
    if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
      exchange.getResponseHeaders().put(name, values);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
