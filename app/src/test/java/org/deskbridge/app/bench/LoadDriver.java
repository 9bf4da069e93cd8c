package org.deskbridge.app.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends one request again and again over connections that are kept open, a thread each.
 *
 * <p>Writes bytes that were made beforehand and reads no more of the answer than where it ends, so
 * that on two cores it takes little from the server it measures.
 */
final class LoadDriver {

  private static final String LENGTH = "content-length:";

  private final int port;
  private final int connections;

  LoadDriver(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /** Returns the bytes of a request that is to be sent many times. */
  static byte[] request(String method, String path, String token, String body) {
    var bytes = body.getBytes(UTF_8);
    var head =
        """
        %s %s HTTP/1.1\r
        Host: localhost\r
        Authorization: OAuth oauth_token=%s\r
        """
            .formatted(method, path, token);
    if (bytes.length > 0) {
      head += "Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(bytes.length);
    }
    return (head + "\r\n" + body).getBytes(UTF_8);
  }

  /** Returns how many answers with status 200 came back a second; any other one is a failure. */
  double perSecond(List<byte[]> requests, long millis) throws InterruptedException {
    var done = new AtomicLong();
    var threads = Executors.newFixedThreadPool(connections);
    try {
      var start = System.nanoTime();
      var end = start + TimeUnit.MILLISECONDS.toNanos(millis);
      var all = new ArrayList<CompletableFuture<Void>>();
      for (int i = 0; i < connections; i++) {
        var offset = i;
        all.add(CompletableFuture.runAsync(() -> drive(requests, offset, end, done), threads));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
      return done.get() * 1e9 / (System.nanoTime() - start);
    } finally {
      threads.shutdownNow();
      threads.awaitTermination(5, TimeUnit.SECONDS);
    }
  }

  private void drive(List<byte[]> requests, int offset, long end, AtomicLong done) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      var out = socket.getOutputStream();
      var in = new BufferedInputStream(socket.getInputStream(), 8192);
      for (int i = offset; System.nanoTime() < end; i++) {
        out.write(requests.get(i % requests.size()));
        readAnswer(in);
        done.incrementAndGet();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readAnswer(InputStream in) throws IOException {
    var status = line(in);
    if (!status.contains(" 200")) {
      throw new IOException("answer: " + status);
    }
    var length = 0;
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      } else if (header.toLowerCase(Locale.ROOT).startsWith("transfer-encoding")) {
        throw new IOException("answer: chunked (expected: with a length)");
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    var line = new byte[512];
    int length = 0;
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new IOException("answer: cut off");
      }
      if (each != '\r' && length < line.length) {
        line[length++] = (byte) each;
      }
    }
    return new String(line, 0, length, ISO_8859_1);
  }
}
