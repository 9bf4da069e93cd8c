package org.deskbridge.adapter.persistence.crypto;

import static java.lang.Integer.parseInt;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id (RFC 9106), in the string format that other implementations of
 * Argon2 write and read. A hash in use takes {@value #MEMORY_KIB} KiB, and nothing afterwards.
 */
public final class Argon2id {

  /** The least that OWASP's Password Storage Cheat Sheet recommends. */
  private static final int MEMORY_KIB = 19_456;

  private static final int ITERATIONS = 2;
  private static final int PARALLELISM = 1;
  private static final int HASH_BYTES = 32;

  private static final Pattern STORED =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private Argon2id() {}

  /**
   * Returns the hash of a password, with its salt and parameters.
   *
   * @param salt random, at least 16 bytes
   */
  public static String hash(byte[] password, byte[] salt) {
    var hash = hash(password, salt, MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES);
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(MEMORY_KIB, ITERATIONS, PARALLELISM, base64(salt), base64(hash));
  }

  /**
   * Returns whether a hash is that of a password. Takes as long for a wrong one.
   *
   * @param stored made by {@link #hash}, today or with other parameters
   * @throws IllegalStateException if it is no such hash
   */
  public static boolean matches(String stored, byte[] password) {
    var parts = STORED.matcher(stored);
    if (!parts.matches()) {
      throw new IllegalStateException("password hash: not in the format of Argon2id");
    }
    var expected = bytes(parts, 5);
    var actual =
        hash(
            password,
            bytes(parts, 4),
            parseInt(parts.group(1)),
            parseInt(parts.group(2)),
            parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  private static byte[] hash(
      byte[] password, byte[] salt, int memoryKib, int iterations, int parallelism, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(memoryKib)
            .withIterations(iterations)
            .withParallelism(parallelism)
            .build());
    var hash = new byte[length];
    generator.generateBytes(password, hash);
    return hash;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(MatchResult parts, int group) {
    return Base64.getDecoder().decode(parts.group(group));
  }
}
