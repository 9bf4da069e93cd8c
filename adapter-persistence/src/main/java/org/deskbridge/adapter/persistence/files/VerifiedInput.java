package org.deskbridge.adapter.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.deskbridge.recording.CorruptUploadException;
import org.jspecify.annotations.Nullable;

/**
 * A content that is read once, in bounded memory, and checked against its announced size and
 * digest.
 */
public final class VerifiedInput {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final String subject;
  private final InputStream content;
  private final long bytes;
  private final @Nullable String sha256;
  private final MessageDigest digest = digest("SHA-256");
  private final byte[] buffer;
  private long read;

  /**
   * Begins to read.
   *
   * @param subject the name of the content, for messages
   */
  public VerifiedInput(String subject, InputStream content, long bytes, @Nullable String sha256) {
    this.subject = subject;
    this.content = content;
    this.bytes = bytes;
    this.sha256 = sha256;
    this.buffer = new byte[(int) Math.max(1, Math.min(bytes, BUFFER_BYTES))];
  }

  /** Returns a digest that every Java platform has. */
  public static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  /**
   * Writes at most so many of the next bytes to the target and returns their number.
   *
   * @throws SourceReadException if there is more and cannot be read
   * @throws IOException if the target takes no more
   */
  public long copy(WritableByteChannel target, long most) throws IOException {
    var end = Math.min(bytes, read + most);
    var begin = read;
    while (read < end) {
      var count = read(Math.min(buffer.length, end - read));
      if (count < 0) {
        throw damaged(read + " bytes", bytes + " bytes");
      }
      read += count;
      if (sha256 != null) {
        digest.update(buffer, 0, count);
      }
      var piece = ByteBuffer.wrap(buffer, 0, count);
      while (piece.hasRemaining()) {
        target.write(piece);
      }
    }
    return read - begin;
  }

  /** Refuses the content if there is more of it, or if its digest is another one. */
  public void verify() throws SourceReadException {
    if (read(1) >= 0) {
      throw damaged("more than " + bytes + " bytes", bytes + " bytes");
    }
    if (sha256 != null) {
      var actual = HexFormat.of().formatHex(digest.digest());
      if (!actual.equals(sha256.toLowerCase(Locale.ROOT))) {
        throw damaged("SHA-256 " + actual, sha256);
      }
    }
  }

  private int read(long most) throws SourceReadException {
    try {
      return content.read(buffer, 0, (int) most);
    } catch (IOException e) {
      throw new SourceReadException(subject + ": broke off while it was read", e);
    }
  }

  private CorruptUploadException damaged(String actual, String expected) {
    return new CorruptUploadException("%s: %s (expected: %s)".formatted(subject, actual, expected));
  }
}
