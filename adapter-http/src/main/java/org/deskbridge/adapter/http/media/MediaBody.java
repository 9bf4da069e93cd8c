package org.deskbridge.adapter.http.media;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.deskbridge.recording.download.SignedMediaUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes media on as they are read, so that media of any size take little memory. */
final class MediaBody implements StreamingOutput {

  private static final Logger log = LoggerFactory.getLogger(MediaBody.class);
  private static final int BUFFER_BYTES = 64 * 1024;

  private final SignedMediaUrl link;
  private final InputStream in;

  /**
   * Creates the body.
   *
   * @param in is closed when all is written, or writing breaks off
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

  /** The reader notices by the length that something is missing, and asks for the rest. */
  private int read(byte[] buffer) throws IOException {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      log.warn("{}: cannot be read to its end", link, e);
      throw e;
    }
  }

  /** Readers go away all the time: a player has seen enough, or wants another part. */
  private boolean write(OutputStream out, byte[] buffer, int count) {
    try {
      out.write(buffer, 0, count);
      return true;
    } catch (IOException e) {
      log.debug("{}: the reader has gone", link, e);
      return false;
    }
  }
}
