package org.deskbridge.adapter.persistence.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.deskbridge.auth.Secrets;

/**
 * Secrets by HMAC-SHA256 of the master key.
 *
 * <p>Safe for use by several threads at once: each derivation works on a copy of a prepared MAC,
 * which is cheaper than to prepare one, and binds nothing to a thread.
 */
public final class HmacSecrets implements Secrets {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecureRandom random = new SecureRandom();
  private final Mac prepared;

  public HmacSecrets(byte[] masterKey) {
    try {
      prepared = Mac.getInstance(ALGORITHM);
      prepared.init(new SecretKeySpec(masterKey, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  @Override
  public byte[] random(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** The length in front keeps the end of the purpose apart from the beginning of the subject. */
  @Override
  public byte[] derive(String purpose, String subject) {
    var name = purpose.getBytes(UTF_8);
    var mac = copy();
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
    mac.update(name);
    return mac.doFinal(subject.getBytes(UTF_8));
  }

  @Override
  public String encrypt(String purpose, String subject, String text) {
    return new SecretEncryptor(this, purpose).encrypt(text, subject);
  }

  @Override
  public String decrypt(String purpose, String subject, String sealed) {
    return new SecretEncryptor(this, purpose).decrypt(sealed, subject);
  }

  private Mac copy() {
    try {
      return (Mac) prepared.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("HmacSHA256: cannot be copied (expected: it can)", e);
    }
  }
}
