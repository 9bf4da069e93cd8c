package org.deskbridge.recording;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
}
