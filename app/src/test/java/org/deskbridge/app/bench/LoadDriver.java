package org.deskbridge.app.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends requests again and again over connections that are kept open, all from one thread.
 *
 * <p>Writes bytes that were made beforehand, reads no more of the answer than where it ends, and
 * takes whatever answers are there at once, so that on two cores it takes little from the server it
 * measures.
 */
final class LoadDriver {

  private static final int LONGEST_ANSWER = 128 * 1024;
  private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
  private static final String LENGTH = "\r\ncontent-length:";

  private final int port;
  private final int connections;
  private final Consumer<String> reader;

  LoadDriver(int port, int connections) {
    this(port, connections, answer -> {});
  }

  /**
   * Creates a driver whose answers are read.
   *
   * @param reader gets each answer with its head, and throws if it is not as expected
   */
  LoadDriver(int port, int connections, Consumer<String> reader) {
    this.port = port;
    this.connections = connections;
    this.reader = reader;
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
  double perSecond(List<byte[]> requests, long millis) throws IOException {
    return measure(requests, millis).perSecond();
  }

  /** Sends the requests again and again for a time; any answer but one with status 200 fails. */
  Load measure(List<byte[]> requests, long millis) throws IOException {
    return new Run(requests, Long.MAX_VALUE).run(millis);
  }

  /** Sends each request once, within a minute; any answer but one with status 200 fails. */
  void once(List<byte[]> requests) throws IOException {
    var load = new Run(requests, requests.size()).run(TimeUnit.MINUTES.toMillis(1));
    if (load.answers() < requests.size()) {
      throw new IOException(
          "answers: %d (expected: %d)".formatted(load.answers(), requests.size()));
    }
  }

  /** What came back in a time. */
  record Load(long answers, double seconds) {

    double perSecond() {
      return answers / seconds;
    }
  }

  /** Requests in turn, whichever connection is free, until there were enough. */
  private final class Run {

    private final List<byte[]> requests;
    private final long most;
    private long sent;
    private long answers;

    Run(List<byte[]> requests, long most) {
      this.requests = requests;
      this.most = most;
    }

    Load run(long millis) throws IOException {
      try (var selector = Selector.open()) {
        for (int i = 0; i < connections; i++) {
          new Connection(this).register(selector);
        }
        var start = System.nanoTime();
        var limit = TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() - start < limit && answers < most) {
          selector.select(1_000);
          for (var key : selector.selectedKeys()) {
            ((Connection) key.attachment()).takeAnswer();
          }
          selector.selectedKeys().clear();
        }
        var took = System.nanoTime() - start;
        for (var key : selector.keys()) {
          key.channel().close();
        }
        return new Load(answers, took / 1e9);
      }
    }

    void send(SocketChannel channel) throws IOException {
      if (sent == most) {
        return;
      }
      var request = ByteBuffer.wrap(requests.get((int) (sent++ % requests.size())));
      while (request.hasRemaining()) {
        channel.write(request);
      }
    }

    void answered(String answer) {
      answers++;
      reader.accept(answer);
    }
  }

  /** One connection, with one request under way. */
  private final class Connection {

    private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
    private final SocketChannel channel;
    private final Run run;

    Connection(Run run) throws IOException {
      this.channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      this.run = run;
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
    }

    void register(Selector selector) throws IOException {
      channel.register(selector, SelectionKey.OP_READ, this);
      run.send(channel);
    }

    /** Reads what is there, and sends the next request once the answer is complete. */
    void takeAnswer() throws IOException {
      if (channel.read(answer) < 0) {
        throw new IOException("answer: cut off");
      }
      if (!mayBeComplete()) {
        return;
      }
      var text = new String(answer.array(), 0, answer.position(), ISO_8859_1);
      if (isComplete(text)) {
        answer.clear();
        run.answered(text);
        run.send(channel);
      }
    }

    private static boolean isComplete(String text) throws IOException {
      var headEnd = text.indexOf("\r\n\r\n");
      if (headEnd < 0) {
        return false;
      }
      if (!text.startsWith("HTTP/1.1 200 ")) {
        throw new IOException("answer: " + text.lines().findFirst());
      }
      var head = text.substring(0, headEnd);
      return head.toLowerCase(Locale.ROOT).contains(CHUNKED)
          ? text.endsWith(LAST_CHUNK)
          : text.length() - headEnd - 4 >= length(head);
    }

    /**
     * Every answer here is JSON, whole or in chunks: looks at no more than its end while it comes.
     */
    private boolean mayBeComplete() {
      var last = answer.position() == 0 ? 0 : answer.get(answer.position() - 1);
      return last == '}' || last == ']' || last == '\n';
    }

    private static int length(String head) throws IOException {
      var at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
      if (at < 0) {
        throw new IOException("answer: without a length");
      }
      var end = head.indexOf('\r', at + LENGTH.length());
      return Integer.parseInt(
          head.substring(at + LENGTH.length(), end < 0 ? head.length() : end).strip());
    }
  }
}
