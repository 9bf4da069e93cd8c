package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.app.server.WebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * More clients than there are threads that send or take next to nothing, and the others beside
 * them.
 */
@Timeout(60)
class SlowClientsTest {

  private static final int MANY = 500;

  /** Tells a hang, also on a busy machine: others are served within two seconds at the most. */
  private static final int PATIENCE_MILLIS = 15_000;

  private static final InMemoryDesk memory = new InMemoryDesk();
  private static final LargeEvent stream = new LargeEvent();
  private static HttpApi api;
  private static WebServer server;

  private final List<Socket> slow = new ArrayList<>();

  @BeforeAll
  static void serve() {
    var settings = HttpSettings.of(URI.create("http://localhost"));
    api = HttpApi.of(memory.desk(), settings, new SimpleMeterRegistry());
    server = WebServer.bind("127.0.0.1", 0);
    var resources = new HashSet<>(api.resources());
    resources.add(new Health());
    resources.add(new Film());
    resources.add(stream);
    server.serve(resources);
  }

  @AfterEach
  void hangUp() throws IOException {
    for (var each : slow) {
      each.close();
    }
  }

  @AfterAll
  static void stop() {
    api.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /live/sign-in HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 60",
        "POST /G2A/rest/v1/sessions HTTP/1.1\r\nTransfer-Encoding: chunked",
        "POST /G2A/rest/v1/sessions HTTP/1.1\r\nContent-Length: 60000000",
        "GET /film HTTP/1.1"
      })
  void othersAreServedBesideManySlowOnes(String head) throws IOException {
    var token = memory.accessToken();
    for (int i = 0; i < MANY; i++) {
      send(head + "\r\nHost: localhost\r\n\r\n" + (head.contains("chunked") ? "1\r\n{" : "{"));
    }

    assertThat(ask("GET /health HTTP/1.1", "")).startsWith("HTTP/1.1 200");
    assertThat(
            ask(
                "POST /G2A/rest/v1/sessions?oauth_token=" + token + " HTTP/1.1",
                "{\"sessionType\":\"screen_sharing\"}"))
        .startsWith("HTTP/1.1 200");
  }

  /** The token may stand in a small body (contract 1); a large one is never read for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /live/sessions/s1/recordings/1/chunks/0",
        "POST /live/sign-in",
        "POST /live/launch",
        "POST /G2A/rest/v1/sessions",
        "PUT /G2A/rest/v1/archive/recordings/archived/1",
        "POST /oauth/v2/token"
      })
  void refusesALargeBodyBeforeItComes(String call) throws IOException {
    var type =
        call.contains("chunks")
            ? "application/octet-stream\r\nChunk-SHA256: " + "0".repeat(64)
            : call.contains("oauth") ? "application/x-www-form-urlencoded" : "application/json";

    var socket =
        send(
            call
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000000\r\nContent-Type: "
                + type
                + "\r\n\r\n");

    assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
        .isIn("HTTP/1.1 401", "HTTP/1.1 403", "HTTP/1.1 413");
    // Most clients read their answer only after the body, so the connection has to take it.
    socket.getOutputStream().write(new byte[4_000_000]);
  }

  @Test
  void tellsASignedInClientThatItsBodyIsTooLargeBeforeItComes() throws IOException {
    var socket =
        send(
            "POST /G2A/rest/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 65537\r\n"
                + "Authorization: Bearer "
                + memory.accessToken()
                + "\r\n\r\n");

    assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 413");
  }

  /** Few threads write to all pages, so a page that reads nothing must not hold one of them. */
  @Test
  void anEventForAPageThatReadsNothingBlocksNoThread() throws Exception {
    send("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");

    var written = stream.returned.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);

    assertThat(written.toCompletableFuture()).isNotDone();
  }

  private Socket send(String text) throws IOException {
    var socket = new Socket();
    slow.add(socket);
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    return socket;
  }

  private static String ask(String line, String body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var head = line + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ";
      var request = head + body.length() + "\r\n\r\n" + body;
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** What a monitor asks. */
  @Path("health")
  public static final class Health {

    /** Answers. */
    @GET
    public String health() {
      return "up";
    }
  }

  /** Something that is larger than any buffer. */
  @Path("film")
  public static final class Film {

    private final byte[] pictures = new byte[16 * 1024 * 1024];

    /** Returns it. */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public InputStream film() {
      return new ByteArrayInputStream(pictures);
    }
  }

  /** A stream whose second event is larger than any buffer. */
  @Path("stream")
  public static final class LargeEvent {

    private final CompletableFuture<CompletionStage<?>> returned = new CompletableFuture<>();

    /** Opens it, and writes both from another thread, as events of other pages are. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void open(@Context SseEventSink sink, @Context Sse sse) {
      returned.completeAsync(
          () -> {
            sink.send(sse.newEvent("first")).toCompletableFuture().join();
            return sink.send(sse.newEvent("x".repeat(16 * 1024 * 1024)));
          },
          task -> new Thread(task).start());
    }
  }
}
