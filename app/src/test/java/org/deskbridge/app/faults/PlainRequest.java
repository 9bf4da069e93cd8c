package org.deskbridge.app.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request as it is read from a connection. */
record PlainRequest(String path, String body) {

  /** Reads the next one, absent if the caller sends no more. */
  static @Nullable PlainRequest read(BufferedInputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        return null;
      }
      head.append((char) next);
    }
    var body = in.readNBytes(length(head.toString()));
    return new PlainRequest(
        head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP")), new String(body, UTF_8));
  }

  private static int length(String head) {
    var line =
        head.toLowerCase(Locale.ROOT)
            .lines()
            .filter(each -> each.startsWith("content-length:"))
            .findFirst()
            .orElseThrow();
    return Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
  }

  /** Returns an answer without a body. */
  static byte[] answer(String status) {
    return "HTTP/1.1 %s\r\nContent-Length: 0\r\n\r\n".formatted(status).getBytes(ISO_8859_1);
  }
}
