package org.deskbridge.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that follow from a seed, so that a test can be repeated: for tests and nothing else.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemorySecrets implements Secrets {

  private final byte[] masterKey;
  private final Random random;

  /** Creates the source; the same seed gives the same secrets in the same order. */
  public InMemorySecrets(long seed) {
    this.masterKey = ByteBuffer.allocate(Long.BYTES).putLong(seed).array();
    this.random = new Random(seed);
  }

  @Override
  public synchronized byte[] random(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public byte[] derive(String purpose, String subject) {
    var name = purpose.getBytes(UTF_8);
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(masterKey, "HmacSHA256"));
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
      mac.update(name);
      return mac.doFinal(subject.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
