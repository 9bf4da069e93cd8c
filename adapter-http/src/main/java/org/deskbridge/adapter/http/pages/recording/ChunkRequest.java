package org.deskbridge.adapter.http.pages.recording;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.deskbridge.adapter.http.wire.RequestErrors;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.recording.Chunk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an upload of a chunk; the chunk itself is never held in memory. */
final class ChunkRequest {

  private static final Logger log = LoggerFactory.getLogger(ChunkRequest.class);

  private static final String MEDIA_TYPE = MediaType.APPLICATION_OCTET_STREAM;
  private static final String HASH = "Chunk-SHA256";
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private ChunkRequest() {}

  /**
   * Reads the description of the chunk in the request.
   *
   * @throws RejectedException {@code request.unsupported-media-type} if the body is not declared as
   *     bytes, which a foreign form cannot do
   * @throws RejectedException {@code request.too-large} if it is larger than any chunk; nothing was
   *     read
   * @throws InvalidValueException if a part of the description is missing
   */
  static Chunk chunk(String number, HttpHeaders headers) {
    if (!isBytes(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      throw RequestErrors.unsupportedMediaType(MEDIA_TYPE);
    }
    var bytes = bytes(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    var hash = headers.getHeaderString(HASH);
    if (hash == null) {
      throw new InvalidValueException(HASH, "missing", "64 hexadecimal digits");
    }
    return new Chunk(number(number), bytes, hash.toLowerCase(Locale.ROOT));
  }

  private static boolean isBytes(@Nullable String type) {
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(MEDIA_TYPE);
  }

  private static long bytes(@Nullable String length) {
    if (length == null || !SIZE.matcher(length).matches()) {
      throw new InvalidValueException(
          HttpHeaders.CONTENT_LENGTH, length == null ? "missing" : "malformed", "the size");
    }
    var bytes = Long.parseLong(length);
    if (bytes > Chunk.MAX_BYTES) {
      throw RequestErrors.tooLarge(Chunk.MAX_BYTES / (1024 * 1024) + " MiB");
    }
    return bytes;
  }

  private static int number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new InvalidValueException("chunk", "malformed", "a number from 0 on");
    }
    return Integer.parseInt(text);
  }

  /** Returns the body as a stream that ends early, without a failure, if the client disconnects. */
  static InputStream content(InputStream body) {
    return new Content(body);
  }

  /** Drains the unread body so that the client receives the response, not a connection reset. */
  static void drain(InputStream content) {
    try {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      log.debug("a chunk was not read to its end", e);
    }
  }

  /** The body of a request, which ends where its client disconnected. */
  private static final class Content extends InputStream {

    private final InputStream body;

    private Content(InputStream body) {
      this.body = body;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      try {
        return body.read(bytes, offset, length);
      } catch (IOException e) {
        log.debug("a page disconnected in the middle of a chunk", e);
        return -1;
      }
    }
  }
}
