package org.deskbridge.app.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A helpdesk that answers as a test tells it, and remembers what it was asked. */
final class PlainHelpdesk implements AutoCloseable {

  private static final Pattern SEARCH = Pattern.compile("(?:^|&)q=([^&]*)");

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Answers answers;

  /** Opens a helpdesk that gives such answers. */
  PlainHelpdesk(Answers answers) throws IOException {
    this.answers = answers;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/tickets", this::handle);
    http.setExecutor(threads);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:%d/tickets".formatted(http.getAddress().getPort());
  }

  /** Gives other answers from now on. */
  void answers(Answers answers) {
    this.answers = answers;
  }

  /** Returns what it was asked, first to last. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var now =
          new Asked(
              words(exchange.getRequestURI().getRawQuery()),
              exchange.getRequestHeaders().getFirst("Idempotency-Key"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      asked.add(now);
      var answer = answers.to(now);
      var body = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      // It is being closed.
      Thread.currentThread().interrupt();
    }
  }

  private static String words(@Nullable String query) {
    var search = SEARCH.matcher(query == null ? "" : query);
    return search.find() ? URLDecoder.decode(search.group(1), UTF_8) : "";
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  /**
   * What was asked.
   *
   * @param words what to search for, empty in other calls
   * @param requestId what makes two calls one, if anything
   */
  record Asked(String words, @Nullable String requestId, String body) {}

  /** What it answers. */
  record Answer(int status, String body) {

    /** Returns the answer that names one ticket. */
    static Answer ticket(String id) {
      return new Answer(
          200,
          """
          {"partnerObject": "%1$s", "partnerObjectUrl": "https://desk.example/tickets/%1$s"}"""
              .formatted(id));
    }

    /** Returns the answer to a search that found one ticket. */
    static Answer found(String id, String title) {
      return new Answer(200, "[{\"partnerObject\":\"%s\",\"title\":\"%s\"}]".formatted(id, title));
    }

    /** Returns the answer of a helpdesk that is broken. */
    static Answer broken() {
      return new Answer(500, "");
    }
  }

  /** How it answers; may take its time. */
  @FunctionalInterface
  interface Answers {

    Answer to(Asked asked) throws InterruptedException;
  }
}
