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
  double perSecond(List<byte[]> requests, long millis) throws IOException {
    try (var selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        new Connection(port, requests, i).register(selector);
      }
      var start = System.nanoTime();
      var end = start + TimeUnit.MILLISECONDS.toNanos(millis);
      var answers = 0L;
      while (System.nanoTime() < end) {
        selector.select(1_000);
        for (var key : selector.selectedKeys()) {
          answers += ((Connection) key.attachment()).takeAnswer();
        }
        selector.selectedKeys().clear();
      }
      var took = System.nanoTime() - start;
      for (var key : selector.keys()) {
        key.channel().close();
      }
      return answers * 1e9 / took;
    }
  }

  /** One connection, with one request under way. */
  private static final class Connection {

    private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
    private final SocketChannel channel;
    private final List<byte[]> requests;
    private int next;

    Connection(int port, List<byte[]> requests, int first) throws IOException {
      this.channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      this.requests = requests;
      this.next = first;
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
    }

    void register(Selector selector) throws IOException {
      channel.register(selector, SelectionKey.OP_READ, this);
      send();
    }

    private void send() throws IOException {
      var request = ByteBuffer.wrap(requests.get(next++ % requests.size()));
      while (request.hasRemaining()) {
        channel.write(request);
      }
    }

    /** Returns 1 and sends the next request if the answer is complete, or 0. */
    int takeAnswer() throws IOException {
      if (channel.read(answer) < 0) {
        throw new IOException("answer: cut off");
      }
      if (!isComplete()) {
        return 0;
      }
      answer.clear();
      send();
      return 1;
    }

    private boolean isComplete() throws IOException {
      if (!mayBeComplete()) {
        return false;
      }
      var text = new String(answer.array(), 0, answer.position(), ISO_8859_1);
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
