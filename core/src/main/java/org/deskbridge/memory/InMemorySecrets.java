package org.deskbridge.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.UnavailableException;

/**
 * Secrets that follow from a seed, so that a test can be repeated: for tests and nothing else.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemorySecrets implements Secrets {

  private static final int NONCE_BYTES = 12;

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

  @Override
  public String encrypt(String purpose, String subject, String text) {
    var nonce = random(NONCE_BYTES);
    var sealed = new ByteArrayOutputStream();
    sealed.writeBytes(nonce);
    sealed.writeBytes(cipher(Cipher.ENCRYPT_MODE, purpose, subject, nonce, text.getBytes(UTF_8)));
    return Base64.getEncoder().encodeToString(sealed.toByteArray());
  }

  @Override
  public String decrypt(String purpose, String subject, String sealed) {
    try {
      var bytes = Base64.getDecoder().decode(sealed);
      if (bytes.length < NONCE_BYTES) {
        throw new UnavailableException("A secret cannot be opened.", null);
      }
      var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      var hidden = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
      return new String(cipher(Cipher.DECRYPT_MODE, purpose, subject, nonce, hidden), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnavailableException("A secret cannot be opened.", e);
    }
  }

  private byte[] cipher(int mode, String purpose, String subject, byte[] nonce, byte[] text) {
    var key = new SecretKeySpec(derive("seal " + purpose, subject), "AES");
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(128, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new UnavailableException("A secret cannot be opened.", e);
    }
  }
}
