package org.deskbridge.adapter.http.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.RemoteSessions;
import org.deskbridge.helpdesk.RemoteSessions.LaunchRequest;
import org.deskbridge.helpdesk.RemoteSessions.SessionOffer;
import org.deskbridge.session.SessionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the client obeys a service that wants fewer calls. */
@Timeout(60)
class RetryAfterPolicyTest {

  private static final String BUSY = "{\"int_err_code\":\"TooManyRequests\",\"msg\":\"Too many.\"}";
  private static final LaunchRequest REQUEST =
      new LaunchRequest("reference-9", "7", null, null, null, null, null);

  private final Queue<String> retryAfter = new ConcurrentLinkedQueue<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Says when to ask again for as long as there are such answers, and then does what it should. */
  private void answer(HttpExchange call) throws IOException {
    try (call) {
      var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
      var key = call.getRequestHeaders().getFirst("Idempotency-Key");
      asked.add(call.getRequestMethod() + " " + key + " " + body);
      var seconds = retryAfter.poll();
      if (seconds != null) {
        if (!seconds.isEmpty()) {
          call.getResponseHeaders().add("Retry-After", seconds);
        }
        send(call, 429, BUSY);
      } else if (call.getRequestURI().getPath().endsWith("/session")) {
        call.getResponseHeaders().add("Location", "https://support.example/launch?token=e0-1");
        send(call, 302, "");
      } else if (call.getRequestMethod().equals("POST")) {
        var launchUrl = "{\"launchUrl\":\"https://support.example/launch?token=e0-1\"}";
        send(
            call,
            200,
            "{\"sessionToken\":\"e0-1\",\"startScreenSharing\":%s}".formatted(launchUrl));
      } else {
        send(call, 200, "{\"status\":\"active\"}");
      }
    }
  }

  private static void send(HttpExchange call, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
  }

  private RemoteSessions service(RetryAfterPolicy.Pause pause) {
    var url = URI.create("http://localhost:" + server.getAddress().getPort());
    var token = new DeskbridgeClientSettings.FixedToken("a token");
    return DeskbridgeClient.connect(DeskbridgeClientSettings.of(url, token), pause).sessions();
  }

  private RemoteSessions service() {
    return service(millis -> pauses.add(Duration.ofMillis(millis)));
  }

  @Test
  void waitsAsLongAsTheServiceSaysAndAsksAgain() {
    retryAfter.addAll(List.of("2", "1"));

    var shown = service().session("e0-1").orElseThrow();

    assertThat(shown.report().status()).isEqualTo(SessionStatus.ACTIVE);
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(1));
  }

  @Test
  void repeatsARequestAsItWas() {
    retryAfter.add("1");

    var requested = service().requestSession(REQUEST);

    assertThat(requested.sessionToken()).isEqualTo("e0-1");
    assertThat(asked).hasSize(2).containsOnly(asked.get(0));
    assertThat(asked.get(0)).startsWith("POST reference-9 {");
  }

  @Test
  void waitsForAnOfferToo() {
    retryAfter.add("3");

    assertThat(service().requestAnonymousSession(new SessionOffer("7", null, null, false)))
        .hasHost("support.example");
    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void givesUpOnceItWouldHaveWaitedForTheTimeOfACall() {
    retryAfter.addAll(List.of("7", "7", "2", "1"));

    assertThatThrownBy(() -> service().session("e0-1"))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("ask again in 2 s");
    assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void neverAsksAgainAtOnce() {
    retryAfter.addAll(List.of("0", "0"));

    assertThat(service().session("e0-1")).isPresent();
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void waitsForNothingWhereTheServiceDoesNotSayHowLong() {
    retryAfter.addAll(List.of("", "soon"));

    assertThatThrownBy(() -> service().session("e0-1")).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> service().session("e0-1")).isInstanceOf(UnavailableException.class);
    assertThat(pauses).isEmpty();
  }

  @Test
  void stopsWaitingWhenItIsInterrupted() {
    retryAfter.add("1");
    var service =
        service(
            millis -> {
              throw new InterruptedException();
            });

    assertThatThrownBy(() -> service.session("e0-1")).isInstanceOf(UnavailableException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(asked).hasSize(1);
  }
}
