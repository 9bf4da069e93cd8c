package org.deskbridge.app.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A receiver of callbacks on a port of its own that behaves badly in one way. */
final class FaultyReceiver implements AutoCloseable {

  private static final byte[] BOMB = bomb();

  private final ServerSocket socket;
  private final Fault fault;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  FaultyReceiver(Fault fault) throws IOException {
    this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    this.fault = fault;
    daemon(this::accept);
  }

  String url() {
    return "%s://127.0.0.1:%d/status".formatted(fault.scheme, socket.getLocalPort());
  }

  /** Returns how many connections its callers have left open. */
  int open() {
    return open.size();
  }

  private void accept() {
    try {
      while (true) {
        var connection = socket.accept();
        open.add(connection);
        daemon(() -> serve(connection));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = new BufferedInputStream(connection.getInputStream());
      if (fault == Fault.NO_TLS) {
        connection.getOutputStream().write(response("200 OK", ""));
        return;
      }
      while (PlainRequest.read(in) != null) {
        answer(connection, connection.getOutputStream());
      }
    } catch (IOException e) {
      // The service gave up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(connection);
    }
  }

  private void answer(Socket connection, OutputStream out)
      throws IOException, InterruptedException {
    switch (fault) {
      case SLOW -> {
        over.await(2, TimeUnit.SECONDS);
        out.write(response("204 No Content", ""));
      }
      case SILENT -> awaitTheCallersEnd(connection);
      case TRICKLED_HEAD -> trickle(out, "HTTP/1.1 200 OK\r\nX-Long: ");
      case TRICKLED_BODY -> trickle(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
      case RESET -> {
        connection.setSoLinger(true, 0);
        connection.close();
      }
      case HALF_CLOSED -> {
        out.write("HTTP/1.1 200".getBytes(ISO_8859_1));
        out.flush();
        connection.shutdownOutput();
        awaitTheCallersEnd(connection);
      }
      case ENDLESS_BODY -> endless(out);
      case GARBAGE -> out.write(new byte[5000]);
      case NO_TLS -> throw new IllegalStateException("nothing is read of TLS");
      case MOVED -> out.write(response("301 Moved Permanently", "Location: /elsewhere\r\n"));
      case REDIRECTED -> out.write(response("307 Temporary Redirect", "Location: /elsewhere\r\n"));
      case GONE -> out.write(response("410 Gone", ""));
      case BUSY -> out.write(response("429 Too Many Requests", "Retry-After: 7200\r\n"));
      case BROKEN -> out.write(response("500 Internal Server Error", ""));
      case GZIP_BOMB -> {
        out.write(response("200 OK", "Content-Encoding: gzip\r\n", BOMB.length));
        out.write(BOMB);
      }
    }
  }

  private static byte[] response(String status, String headers) {
    return response(status, headers, 0);
  }

  private static byte[] response(String status, String headers, int length) {
    var lines = "HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n".formatted(status, headers, length);
    return lines.getBytes(ISO_8859_1);
  }

  private void trickle(OutputStream out, String head) throws IOException, InterruptedException {
    out.write(head.getBytes(ISO_8859_1));
    while (!over.await(100, TimeUnit.MILLISECONDS)) {
      out.write('x');
      out.flush();
    }
  }

  private void endless(OutputStream out) throws IOException {
    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
    var chunk = "2000\r\n%s\r\n".formatted("x".repeat(0x2000)).getBytes(ISO_8859_1);
    while (over.getCount() > 0) {
      out.write(chunk);
    }
  }

  private static void awaitTheCallersEnd(Socket connection) throws IOException {
    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** Returns 200 kB that unpack to 200 MB. */
  private static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "receiver");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    socket.close();
    for (var each : open) {
      each.close();
    }
  }

  /** A way to behave badly, and what becomes of the callbacks that go there. */
  enum Fault {
    /** Answers, after two seconds. */
    SLOW("delivered"),
    /** Reads and never answers. */
    SILENT("waiting"),
    /** Sends a header that never ends, a character at a time. */
    TRICKLED_HEAD("waiting"),
    /** Accepts, and sends a body in the same way. */
    TRICKLED_BODY("delivered"),
    RESET("waiting"),
    /** Closes its side in the middle of the status. */
    HALF_CLOSED("waiting"),
    ENDLESS_BODY("delivered"),
    /** Is no HTTP server. */
    GARBAGE("waiting"),
    /** Answers in clear where TLS is expected. */
    NO_TLS("waiting", "https"),
    MOVED("waiting"),
    REDIRECTED("waiting"),
    /** Wants no more. */
    GONE("stopped"),
    /** Wants to be left alone for two hours. */
    BUSY("waiting"),
    BROKEN("waiting"),
    GZIP_BOMB("delivered");

    private final String state;
    private final String scheme;

    Fault(String state) {
      this(state, "http");
    }

    Fault(String state, String scheme) {
      this.state = state;
      this.scheme = scheme;
    }

    /** Returns the state of its callbacks in the log after the first attempts. */
    String state() {
      return state;
    }
  }
}
