package org.deskbridge.app.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.deskbridge.app.Partner;

/**
 * How long an idle service takes to report a status change.
 *
 * <p>Measured from before the request that causes the change is sent to the first byte at the
 * receiver, so the request, its commit and the thread changes are all in it: an upper bound for the
 * time from the commit on.
 */
final class CallbackLatency implements AutoCloseable {

  private static final int WARM_UP = 100;
  private static final int SAMPLES = 300;

  private final ServerSocket receiver;
  private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();

  CallbackLatency() throws IOException {
    this.receiver = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  /** Returns the median in milliseconds. */
  double medianMillis(Partner partner) throws Exception {
    var url = "http://127.0.0.1:%d/status".formatted(receiver.getLocalPort());
    for (int i = 0; i < WARM_UP; i++) {
      once(partner, url);
    }
    var nanos = new long[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      nanos[i] = once(partner, url);
    }
    Arrays.sort(nanos);
    return nanos[SAMPLES / 2] / 1e6;
  }

  private long once(Partner partner, String callbackUrl) throws Exception {
    var token = partner.requestSession(callbackUrl);
    var before = System.nanoTime();
    partner.startSession(token);
    var arrival = arrivals.poll(30, TimeUnit.SECONDS);
    if (arrival == null) {
      throw new IllegalStateException("no callback within 30 s");
    }
    return arrival - before;
  }

  private void accept() {
    try {
      while (true) {
        var socket = receiver.accept();
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // The benchmark is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      for (int first = in.read(); first >= 0; first = in.read()) {
        arrivals.add(System.nanoTime());
        skipRequest(in);
        socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void skipRequest(BufferedInputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    var length =
        head.toString()
            .toLowerCase(Locale.ROOT)
            .lines()
            .filter(line -> line.startsWith("content-length:"))
            .findFirst()
            .orElseThrow();
    in.skipNBytes(Long.parseLong(length.substring(length.indexOf(':') + 1).strip()));
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "receiver");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    receiver.close();
  }
}
