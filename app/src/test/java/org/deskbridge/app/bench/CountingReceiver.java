package org.deskbridge.app.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A receiver of callbacks on a port of its own that answers at once, or never from some time on.
 */
final class CountingReceiver implements AutoCloseable {

  private static final byte[] ANSWER = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(ISO_8859_1);

  private final ServerSocket socket;
  private final Consumer<String> arrived;
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger connections = new AtomicInteger();
  private volatile boolean hangs;

  /**
   * Opens it.
   *
   * @param arrived takes the path of each callback before it is answered
   */
  CountingReceiver(Consumer<String> arrived) throws IOException {
    this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    this.arrived = arrived;
    daemon(this::accept);
  }

  String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(socket.getLocalPort(), path);
  }

  /** Returns how many connections were opened to it. */
  int connections() {
    return connections.get();
  }

  void hang() {
    hangs = true;
  }

  private void accept() {
    try {
      while (true) {
        var connection = socket.accept();
        connections.incrementAndGet();
        daemon(() -> serve(connection));
      }
    } catch (IOException e) {
      // The benchmark is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      var in = new BufferedInputStream(connection.getInputStream());
      for (int first = in.read(); first >= 0; first = in.read()) {
        arrived.accept(path(in));
        if (hangs) {
          over.await();
        }
        connection.getOutputStream().write(ANSWER);
      }
    } catch (IOException e) {
      // The service gave up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads a request but for its first character, and returns its path. */
  private static String path(BufferedInputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        throw new IOException("the request breaks off");
      }
      head.append((char) next);
    }
    var length =
        head.toString()
            .toLowerCase(Locale.ROOT)
            .lines()
            .filter(line -> line.startsWith("content-length:"))
            .findFirst()
            .orElseThrow();
    in.skipNBytes(Long.parseLong(length.substring(length.indexOf(':') + 1).strip()));
    return head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP"));
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
  }
}
