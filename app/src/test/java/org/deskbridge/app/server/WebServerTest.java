package org.deskbridge.app.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the web server makes of requests that no client library would send, and how it ends. */
@Timeout(60)
class WebServerTest {

  private final Unanswered unanswered = new Unanswered();
  private final Late late = new Late();
  private WebServer server;

  @BeforeEach
  void serve() {
    server = WebServer.bind("127.0.0.1", 0);
    server.serve(Set.of(new Greeting(), new Forms(), new Broken(), unanswered, late));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: json",
        "Accept: */*;q=one",
        "Accept: text",
        "Accept: ,",
        "Accept:",
        "Accept-Language: ;q=x",
        "Content-Type: nonsense",
        "Content-Type: application/json; charset=utf-99",
        "Content-Type: application/json; charset=",
        "Cookie: $Version=x; a=b",
        "Cookie: ;=;"
      })
  void answersWhateverTheClientAccepts(String header) throws IOException {
    assertThat(ask("GET /greeting HTTP/1.1", header)).startsWith("HTTP/1.1 200");
  }

  @Test
  void letsTheEventFeedKnowWhoWantsAStream() throws IOException {
    assertThat(ask("GET /forms HTTP/1.1", "Accept: text/event-stream"))
        .contains("accepts text/event-stream, */*");
    assertThat(ask("GET /forms HTTP/1.1", "Accept: text/event-stream;q=one"))
        .contains("accepts text/event-stream, */*");
    assertThat(ask("GET /forms HTTP/1.1", "Accept: text/plain")).contains("accepts */*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1",
        "GET /greeting HTTP/9.9",
        "GET /%00 HTTP/1.1",
        "GET /#x HTTP/1.1",
        "what is this"
      })
  void answersABrokenRequestAsJson(String line) throws IOException {
    assertThat(ask(line, "Accept: */*"))
        .contains("application/json", "\"int_err_code\":\"InvalidParameter\"")
        .containsPattern("X-Request-Id: [0-9a-f]{16}\r\n")
        .doesNotContain("<html", "Exception");
  }

  @Test
  void saysThatItIsOutOfOrder() throws IOException {
    assertThat(ask("GET /broken/503 HTTP/1.1", "Accept: */*"))
        .startsWith("HTTP/1.1 503")
        .contains("application/json", "\"int_err_code\":\"Unavailable\"", "Retry-After: 1")
        .containsOnlyOnce("X-Request-Id: ");
    assertThat(ask("GET /broken/500 HTTP/1.1", "Accept: */*"))
        .startsWith("HTTP/1.1 500")
        .contains("application/json", "\"int_err_code\":\"InternalError\"")
        .doesNotContain("Retry-After", "Nothing was changed");
  }

  /** As many recordings as one request can name, each in a parameter of its own. */
  @Test
  void takesTheLongestAddressThatTheApiAllows() throws IOException {
    var recordings = "&recordingId=9223372036854775807".repeat(500);

    var inQuery = ask("GET /greeting?a=b" + recordings + " HTTP/1.1", "Accept: */*");
    var inPath = ask("GET /urls" + recordings + " HTTP/1.1", "Accept: */*");

    assertThat(inQuery).startsWith("HTTP/1.1 200");
    assertThat(inPath).startsWith("HTTP/1.1 404");
  }

  @Test
  void endsAtOnceWhileAConnectionIsOpenWithNothingToAsk() throws IOException {
    try (var socket = connect("GET /greeting HTTP/1.1")) {
      assertThat(socket.getInputStream().read()).isNotNegative();

      var began = System.nanoTime();
      server.close();

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void letsARequestEndThatTakesAsLongAsAHelpdeskMay() throws Exception {
    try (var socket = connect("GET /late HTTP/1.1")) {
      late.asked.await();

      server.close();

      assertThat(socket.getInputStream().readAllBytes()).asString(UTF_8).contains("204 No Content");
    }
  }

  @Test
  void cutsOffARequestThatDoesNotEnd() throws Exception {
    try (var socket = connect("GET /unanswered HTTP/1.1")) {
      unanswered.asked.await();

      server.close();

      assertThat(socket.getInputStream().readAllBytes()).asString(UTF_8).doesNotContain("200 OK");
    }
  }

  private Socket connect(String line) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    var request = line + "\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    return socket;
  }

  private String ask(String line, String header) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var request = line + "\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** Something to ask for. */
  @Path("greeting")
  public static final class Greeting {

    /** Returns a greeting. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String greeting() {
      return "{\"hello\":\"world\"}";
    }
  }

  /** Something that could have two forms. */
  @Path("forms")
  public static final class Forms {

    /** Returns what the client accepts, as far as a resource can see it. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String accepted(@HeaderParam("Accept") String accepted) {
      return "accepts " + accepted;
    }
  }

  /** Something that the server has to answer for. */
  @Path("broken/{status}")
  public static final class Broken {

    /** Leaves the answer to the server. */
    @GET
    public void fail(@PathParam("status") int status, @Context HttpServletResponse response)
        throws IOException {
      response.sendError(status);
    }
  }

  /** Something that never answers. */
  @Path("unanswered")
  public static final class Unanswered {

    private final CountDownLatch asked = new CountDownLatch(1);

    /** Takes note that somebody asked. */
    @GET
    public void ask(@Suspended AsyncResponse response) {
      asked.countDown();
    }
  }

  /** Something that answers after five seconds. */
  @Path("late")
  public static final class Late {

    private final CountDownLatch asked = new CountDownLatch(1);

    /** Takes note that somebody asked. */
    @GET
    public void ask(@Suspended AsyncResponse response) {
      CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS)
          .execute(() -> response.resume(Response.noContent().build()));
      asked.countDown();
    }
  }
}
