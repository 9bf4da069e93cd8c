package org.deskbridge.app.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of clients that pass a limit. */
@Timeout(60)
class LimitsTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Pace ANY = new Pace(LONG, 1, LONG);
  private static final Pace QUICK = new Pace(Duration.ofMillis(200), 1_000_000, LONG);

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final CountDownLatch busy = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void stop() throws Exception {
    released.countDown();
    server.stop();
  }

  @Test
  void answersASmallBodyThatComesTooSlowly() throws Exception {
    start(new Limits(10, 10, LONG, 1 << 20, 100, LONG, QUICK));

    try (var socket = send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 50000\r\n\r\n")) {
      assertThat(answerWhileTrickling(socket)).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void passesABodyOnAsItCame() throws Exception {
    start(new Limits(10, 10, LONG, 1 << 20, 100, LONG, ANY));

    try (var whole = send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nabcdef");
        var parts =
            send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab")) {
      parts.getOutputStream().write("c\r\n3\r\ndef\r\n0\r\n\r\n".getBytes(US_ASCII));

      assertThat(answer(whole)).endsWith("\r\n\r\nabcdef");
      assertThat(answer(parts)).endsWith("\r\n\r\nabcdef");
    }
  }

  @Test
  void cutsOffALargeBodyThatComesTooSlowly() throws Exception {
    start(new Limits(10, 10, LONG, 1 << 20, 100, LONG, QUICK));

    try (var socket = send("PUT /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\n")) {
      assertThat(answerWhileTrickling(socket)).doesNotContain("200");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4000000\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n3d0900\r\n",
      })
  void readsOnWhatAClientSendsAfterItsAnswer(String rest) throws Exception {
    start(new Limits(10, 10, LONG, 1 << 20, 100, LONG, ANY));

    try (var socket = send("PUT /refused HTTP/1.1\r\nHost: x\r\n" + rest)) {
      var out = socket.getOutputStream();
      out.write(new byte[100_000]);
      assertThat(answer(socket)).startsWith("HTTP/1.1 401");
      out.write(new byte[3_900_000]);
      out.write((rest.contains("chunked") ? "\r\n0\r\n\r\n" : "").getBytes(US_ASCII));
      out.write("GET /echo HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));

      assertThat(answer(socket)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void endsAConnectionThatGoesOnTooSlowlyAfterItsAnswer() throws Exception {
    start(new Limits(10, 10, LONG, 1 << 20, 100, LONG, QUICK));

    try (var socket = send("PUT /refused HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\n")) {
      assertThat(answer(socket)).startsWith("HTTP/1.1 401");
      assertThat(answerWhileTrickling(socket)).isEmpty();
    }
  }

  @Test
  void cutsOffAClientThatDoesNotTakeItsAnswer() throws Exception {
    start(new Limits(10, 10, LONG, 1 << 20, 100, LONG, QUICK));

    var silent = send("GET /film HTTP/1.1\r\nHost: x\r\n\r\n");
    try (silent) {
      await().until(() -> connector.getConnectedEndPoints().size() == 1);
      await().until(() -> connector.getConnectedEndPoints().isEmpty());
    }
  }

  @Test
  void cutsOffTheSlowestWhereTooManyWait() throws Exception {
    start(new Limits(10, 2, LONG, 1 << 20, 100, LONG, ANY));

    var one = send("GET /film HTTP/1.1\r\nHost: x\r\n\r\n");
    var two = send("GET /film HTTP/1.1\r\nHost: x\r\n\r\n");
    try (one;
        two) {
      await().until(() -> connector.getConnectedEndPoints().size() == 2);
      try (var three = send("PUT /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\n")) {

        assertThat(isEnded(three)).isTrue();
      }
    }
  }

  @Test
  void refusesARequestThatWaitsForAThreadForTooLong() throws Exception {
    start(new Limits(1, 10, Duration.ofMillis(200), 1 << 20, 100, LONG, ANY));

    try (var first = send("GET /busy HTTP/1.1\r\nHost: x\r\n\r\n")) {
      busy.await();
      try (var next = send("GET /echo HTTP/1.1\r\nHost: x\r\n\r\n");
          var health = send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n")) {

        assertThat(answer(health)).startsWith("HTTP/1.1 200");
        assertThat(answer(next)).startsWith("HTTP/1.1 503");
        released.countDown();
        assertThat(answer(first)).startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void servesTheNextWhenItsTurnHasCome() throws Exception {
    start(new Limits(1, 10, LONG, 1 << 20, 100, LONG, ANY));

    try (var first = send("GET /busy HTTP/1.1\r\nHost: x\r\n\r\n")) {
      busy.await();
      try (var next = send("GET /echo HTTP/1.1\r\nHost: x\r\n\r\n")) {
        released.countDown();

        assertThat(answer(first)).startsWith("HTTP/1.1 200");
        assertThat(answer(next)).startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void endsAConnectionOnWhichAHeadDoesNotCome() throws Exception {
    start(new Limits(10, 10, LONG, 1 << 20, 100, Duration.ofMillis(200), ANY));

    try (var socket = send("GET /echo HTTP/1.1\r\nHo")) {
      assertThat(isEnded(socket)).isTrue();
    }
  }

  @Test
  void makesRoomForANewConnectionWhereThereAreTooMany() throws Exception {
    start(new Limits(10, 10, LONG, 1 << 20, 2, LONG, ANY));

    try (var first = send("GET /ec");
        var second = send("GET /busy HTTP/1.1\r\nHost: x\r\n\r\n")) {
      busy.await();
      try (var late = send("GET /echo HTTP/1.1\r\nHost: x\r\n\r\n")) {

        assertThat(answer(late)).startsWith("HTTP/1.1 200");
        assertThat(isEnded(first)).isTrue();
        released.countDown();
        assertThat(answer(second)).startsWith("HTTP/1.1 200");
      }
    }
  }

  private void start(Limits limits) throws Exception {
    server.addConnector(connector);
    server.setHandler(SlowClients.before(new Service(), connector, limits));
    server.start();
  }

  private Socket send(String text) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    socket.setSoTimeout(20_000);
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    return socket;
  }

  /** Returns the beginning of the answer, and nothing if the connection ends without one. */
  private static String answer(Socket socket) throws IOException {
    var answer = new StringBuilder();
    var buffer = new byte[8192];
    while (!answer.toString().contains("\r\n\r\n") || answer.toString().endsWith("\r\n\r\n")) {
      var count = socket.getInputStream().read(buffer);
      if (count < 0) {
        break;
      }
      answer.append(new String(buffer, 0, count, US_ASCII));
      if (answer.indexOf("Content-Length: 0") >= 0) {
        break;
      }
    }
    return answer.toString();
  }

  /** Sends a byte whenever there has been no answer for a moment. */
  private static String answerWhileTrickling(Socket socket) throws IOException {
    socket.setSoTimeout(20);
    while (true) {
      try {
        return answer(socket);
      } catch (SocketTimeoutException e) {
        try {
          socket.getOutputStream().write('x');
        } catch (SocketException gone) {
          return "";
        }
      } catch (SocketException e) {
        return "";
      }
    }
  }

  private static boolean isEnded(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException e) {
      return true;
    }
  }

  /** Blocks as resources do. */
  private final class Service extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      switch (Request.getPathInContext(request)) {
        case "/busy" -> {
          busy.countDown();
          released.await();
          callback.succeeded();
        }
        case "/refused" -> Response.writeError(request, response, callback, 401);
        case "/film" -> {
          try (var out = Content.Sink.asOutputStream(response)) {
            for (int i = 0; i < 1_000; i++) {
              out.write(new byte[64 * 1024]);
            }
          }
          callback.succeeded();
        }
        default -> {
          var body = Content.Source.asByteBuffer(request);
          response.write(true, body, callback);
        }
      }
      return true;
    }
  }
}
