package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.deskbridge.error.InvalidValueException;

/**
 * A part of a captured video.
 *
 * @param number its position, from 0
 * @param bytes its size, 1 to 16 MiB
 * @param sha256 its hash, 64 hexadecimal digits in lower case
 */
public record Chunk(int number, long bytes, String sha256) {

  /** The largest chunk: a minute of a detailed screen. */
  public static final long MAX_BYTES = 16L * 1024 * 1024;

  /** A day in chunks of a second. */
  private static final int MAX_NUMBER = 86_400;

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Creates the chunk.
   *
   * @throws InvalidValueException if a value is out of its range
   */
  public Chunk {
    requireNonNull(sha256, "sha256");
    if (number < 0 || number > MAX_NUMBER) {
      throw new InvalidValueException("chunk", number, "0.." + MAX_NUMBER);
    }
    if (bytes < 1 || bytes > MAX_BYTES) {
      throw new InvalidValueException("chunk", bytes + " bytes", "1.." + MAX_BYTES + " bytes");
    }
    if (!SHA_256.matcher(sha256).matches()) {
      throw new InvalidValueException("sha256", "malformed", "64 hexadecimal digits");
    }
  }
}
