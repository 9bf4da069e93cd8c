package org.deskbridge.adapter.http.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Answers a single request with bytes that no service of ours would send. */
final class RawService implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Answer answer;
  private volatile Socket connection;

  private RawService(Answer answer) throws IOException {
    this.answer = answer;
    var thread = new Thread(this::serve, "raw-service");
    thread.setDaemon(true);
    thread.start();
  }

  /** Writes an answer, until the client has enough of it. */
  interface Answer {

    void write(OutputStream out) throws IOException;
  }

  static RawService answering(String text) throws IOException {
    return new RawService(out -> out.write(text.getBytes(UTF_8)));
  }

  /** Answers 200 with a body of JSON. */
  static RawService json(String json) throws IOException {
    return ok(out -> out.write(json.getBytes(UTF_8)));
  }

  /** Answers 200 with a body that ends with the connection. */
  static RawService ok(Answer body) throws IOException {
    return new RawService(
        out -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
                  .getBytes(ISO_8859_1));
          body.write(out);
        });
  }

  /** Takes a request and says nothing. */
  static RawService silent() throws IOException {
    return new RawService(null);
  }

  private void serve() {
    try (var socket = server.accept()) {
      connection = socket;
      var in = socket.getInputStream();
      var end = new StringBuilder();
      while (!end.toString().endsWith("\r\n\r\n")) {
        end.append((char) in.read());
      }
      asked.countDown();
      if (answer == null) {
        while (in.read() >= 0) {
          // Until the client gives up.
        }
        return;
      }
      answer.write(socket.getOutputStream());
      socket.shutdownOutput();
      while (in.read() >= 0) {
        // The rest of the request, so that closing does not reset the connection.
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  DeskbridgeClient client() {
    return client(Duration.ofSeconds(10));
  }

  DeskbridgeClient client(Duration callTimeout) {
    return DeskbridgeClient.connect(
        settings(new DeskbridgeClientSettings.FixedToken("secret-token"), callTimeout));
  }

  DeskbridgeClientSettings settings(
      DeskbridgeClientSettings.Credentials credentials, Duration callTimeout) {
    var url = URI.create("http://localhost:" + server.getLocalPort());
    return new DeskbridgeClientSettings(url, credentials, Duration.ofSeconds(5), callTimeout);
  }

  /** Waits until the request is there. */
  void awaitRequest() {
    try {
      asked.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends the connection. */
  void hangUp() throws IOException {
    var open = connection;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    hangUp();
  }
}
