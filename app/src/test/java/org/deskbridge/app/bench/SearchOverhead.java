package org.deskbridge.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.deskbridge.app.Partner;

/**
 * How much longer a technician waits for tickets than the helpdesk takes to answer.
 *
 * <p>The helpdesk of this measurement answers at once. It is asked by the service, which is what a
 * technician's page sees, and directly, by the same client.
 */
final class SearchOverhead implements AutoCloseable {

  private static final int WARM_UP = 1_500;
  private static final int SAMPLES = 500;

  /** Fewer than the service takes at once within one session. */
  private static final int PER_SESSION = 100;

  private static final String SYSTEM = "Bench";
  private static final byte[] ANSWER = answer();

  private final ServerSocket helpdesk;
  private final HttpClient http = HttpClient.newHttpClient();

  SearchOverhead() throws IOException {
    this.helpdesk = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  private static byte[] answer() {
    var body =
        """
        [{"partnerObject":"4711","partnerObjectUrl":"https://desk.example/tickets/4711",\
        "title":"Printer on the second floor prints blank pages"}]""";
    return """
    HTTP/1.1 200 OK\r
    Content-Type: application/json\r
    Content-Length: %d\r
    \r
    %s"""
        .formatted(body.getBytes(UTF_8).length, body)
        .getBytes(UTF_8);
  }

  /** Returns the medians and their difference. */
  List<Figure> measure(Partner partner) throws Exception {
    var url = "http://127.0.0.1:%d/tickets".formatted(helpdesk.getLocalPort());
    partner.registerLink(SYSTEM, url);
    var sessions = sessions(partner);
    var direct = HttpRequest.newBuilder(URI.create(url + "?q=printer&limit=10&offset=0")).build();

    var through =
        medianMillis(i -> partner.searchTickets(sessions[i / PER_SESSION], SYSTEM, "printer"));
    var own = medianMillis(i -> http.send(direct, BodyHandlers.ofString()));

    for (var session : sessions) {
      partner.endSession(session);
    }
    return List.of(
        Figure.only("ticket search, helpdesk asked directly, p50", own, "ms"),
        Figure.only("ticket search, from the technician's page, p50", through, "ms"),
        Figure.atMost("ticket search, overhead p50", through - own, "ms", 5));
  }

  private static String[] sessions(Partner partner) throws Exception {
    var sessions = new String[(WARM_UP + SAMPLES) / PER_SESSION];
    for (int i = 0; i < sessions.length; i++) {
      sessions[i] = partner.startSession(partner.requestSession(null));
    }
    return sessions;
  }

  private static double medianMillis(Call call) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      call.make(i);
    }
    var nanos = new long[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      var before = System.nanoTime();
      call.make(WARM_UP + i);
      nanos[i] = System.nanoTime() - before;
    }
    Arrays.sort(nanos);
    return nanos[SAMPLES / 2] / 1e6;
  }

  private void accept() {
    try {
      while (true) {
        var socket = helpdesk.accept();
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // The benchmark is over.
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      while (skipHead(in)) {
        socket.getOutputStream().write(ANSWER);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether there was a whole head, which is all there is of a GET. */
  private static boolean skipHead(InputStream in) throws IOException {
    var last = 0;
    for (int each = in.read(); each >= 0; each = in.read()) {
      last = (last << 8) | each;
      if (last == ('\r' << 24 | '\n' << 16 | '\r' << 8 | '\n')) {
        return true;
      }
    }
    return false;
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "helpdesk");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    helpdesk.close();
  }

  @FunctionalInterface
  private interface Call {
    void make(int number) throws Exception;
  }
}
