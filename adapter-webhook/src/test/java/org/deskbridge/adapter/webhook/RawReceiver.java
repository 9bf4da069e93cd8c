package org.deskbridge.adapter.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that sees the very bytes of a request and can answer as badly as a test needs. */
public final class RawReceiver implements AutoCloseable {

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile Behaviour behaviour;

  public RawReceiver(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      this.server = new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    threads.execute(this::accept);
  }

  /** Answers with a status, further header lines and a body, and closes the connection. */
  public static Behaviour answering(int status, String body, String... headers) {
    var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return (request, out) ->
        out.write(
            "HTTP/1.1 %d Status\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(status, lines, body.getBytes(UTF_8).length, body)
                .getBytes(UTF_8));
  }

  /** Answers with a status that has no body, and closes the connection. */
  public static Behaviour answeringWithoutBody(int status) {
    return (request, out) ->
        out.write(
            "HTTP/1.1 %d Status\r\nConnection: close\r\n\r\n".formatted(status).getBytes(UTF_8));
  }

  /**
   * Sends the beginning of an answer and resets the connection, as a process does that is killed.
   */
  public static Behaviour resettingAfter(String beginning) {
    return (request, out) -> {
      out.write(beginning.getBytes(UTF_8));
      throw new ResetException();
    };
  }

  /** Takes the request and says nothing until the server is closed. */
  public Behaviour hanging() {
    return (request, out) -> released.await();
  }

  public void behave(Behaviour next) {
    behaviour = next;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        connections.incrementAndGet();
        sockets.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var request = read(socket.getInputStream());
      received.add(request);
      answer(request, socket);
    } catch (IOException e) {
      // The other side went away, as some tests want it to.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(Received request, Socket socket) throws IOException, InterruptedException {
    try {
      behaviour.answer(request, socket.getOutputStream());
      socket.getOutputStream().flush();
    } catch (ResetException e) {
      socket.setSoLinger(true, 0); // closing resets now, instead of saying that this was all
    }
  }

  private static Received read(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      var next = in.read();
      if (next < 0) {
        throw new IOException("the request broke off");
      }
      head.write(next);
    }
    var lines = head.toString(ISO_8859_1).strip().split("\r\n");
    var headers = new LinkedHashMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      var parts = lines[i].split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Received(lines[0], headers, new String(body, UTF_8));
  }

  public int port() {
    return server.getLocalPort();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  public int connections() {
    return connections.get();
  }

  /** Lets everything go that hangs. */
  public void release() {
    released.countDown();
  }

  @Override
  public void close() {
    release();
    try {
      server.close();
      for (var socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    threads.shutdownNow();
  }

  /** The connection is to be reset. */
  private static final class ResetException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  /** A request as it arrived; header names in lower case. */
  public record Received(String line, Map<String, String> headers, String body) {}

  /** How a request is answered. */
  @FunctionalInterface
  public interface Behaviour {
    void answer(Received request, OutputStream out) throws IOException, InterruptedException;
  }
}
