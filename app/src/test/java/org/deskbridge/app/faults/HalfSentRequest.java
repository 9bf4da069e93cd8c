package org.deskbridge.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;

/** A request that is under way for as long as its sender likes. */
final class HalfSentRequest implements AutoCloseable {

  private final Socket socket;
  private final byte[] rest;

  /** Sends the head and half of the body. */
  HalfSentRequest(int port, String head, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    var half = bytes.length / 2;
    this.rest = Arrays.copyOfRange(bytes, half, bytes.length);
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    var out = socket.getOutputStream();
    out.write("%s\r\nContent-Length: %d\r\n\r\n".formatted(head, bytes.length).getBytes(UTF_8));
    out.write(bytes, 0, half);
    out.flush();
  }

  /** Sends the rest and returns the first line of the answer. */
  String finish() throws IOException {
    socket.getOutputStream().write(rest);
    var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
    return answer.substring(0, answer.indexOf('\r'));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
