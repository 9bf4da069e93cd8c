package org.deskbridge.adapter.http.media;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.deskbridge.recording.download.SignedMediaUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Streams media, so that media of any size take little memory. */
final class MediaBody implements StreamingOutput {

  private static final Logger log = LoggerFactory.getLogger(MediaBody.class);
  private static final int BUFFER_BYTES = 64 * 1024;

  private final SignedMediaUrl link;
  private final InputStream in;

  /**
   * @param in is closed after the last byte, or when writing fails
   */
  MediaBody(SignedMediaUrl link, InputStream in) {
    this.link = link;
    this.in = in;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try (in) {
      var buffer = new byte[BUFFER_BYTES];
      var count = read(buffer);
      while (count >= 0 && write(out, buffer, count)) {
        count = read(buffer);
      }
    }
  }

  /** The client notices the missing bytes by the length, and requests the rest. */
  private int read(byte[] buffer) throws IOException {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      log.warn("{}: cannot be read to its end", link, e);
      throw e;
    }
  }

  /** Disconnects are normal: a player stops, or requests another part. */
  private boolean write(OutputStream out, byte[] buffer, int count) {
    try {
      out.write(buffer, 0, count);
      return true;
    } catch (IOException e) {
      log.debug("{}: the client disconnected", link, e);
      return false;
    }
  }
}
