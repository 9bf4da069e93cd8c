package org.deskbridge.recording;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;

/** Chunks and what they hash to. */
public final class ChunkFixtures {

  private ChunkFixtures() {}

  /** Returns the chunk that consists of a content. */
  public static Chunk chunk(int number, byte[] content) {
    return new Chunk(number, content.length, sha256(content));
  }

  /** Returns what a content hashes to, in hexadecimal digits. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns a content; something happens when the first of it is read. */
  public static InputStream arriving(byte[] content, Runnable meanwhile) {
    var hasHappened = new AtomicBoolean();
    return new ByteArrayInputStream(content) {
      @Override
      public synchronized int read(byte[] into, int offset, int count) {
        if (!hasHappened.getAndSet(true)) {
          meanwhile.run();
        }
        return super.read(into, offset, count);
      }
    };
  }
}
