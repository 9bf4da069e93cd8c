package org.deskbridge.adapter.persistence.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts texts for one place each: they can be read only with the master key, and only there.
 *
 * <p>AES-256-GCM under a key for one purpose. An encrypted text is, in Base64, a byte for its
 * format, a random nonce and the ciphertext. Its place is authenticated with it: copied to another
 * row it cannot be decrypted.
 *
 * <p>Safe for use by several threads at once.
 */
public final class SecretEncryptor {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final byte FORM = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD_BYTES = 1 + NONCE_BYTES;
  private static final int LEAST_BYTES = HEAD_BYTES + TAG_BITS / Byte.SIZE;

  private final Secrets secrets;
  private final SecretKeySpec key;

  /**
   * Creates an encryptor for one purpose.
   *
   * @param purpose a constant of the calling code; texts of one purpose cannot be decrypted for
   *     another
   */
  public SecretEncryptor(Secrets secrets, String purpose) {
    this.secrets = secrets;
    this.key = new SecretKeySpec(secrets.derive("seal", purpose), "AES");
  }

  /**
   * Encrypts a text.
   *
   * @param place the names of the row that it belongs to
   */
  public String encrypt(String text, String... place) {
    var nonce = secrets.random(NONCE_BYTES);
    try {
      var hidden = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(UTF_8));
      var sealed = ByteBuffer.allocate(HEAD_BYTES + hidden.length);
      return Base64.getEncoder().encodeToString(sealed.put(FORM).put(nonce).put(hidden).array());
    } catch (GeneralSecurityException e) {
      throw unsupported(e);
    }
  }

  /**
   * Decrypts a text.
   *
   * @throws UnavailableException if it was altered, or encrypted for another place or with another
   *     key
   */
  public String decrypt(String sealed, String... place) {
    var bytes = bytes(sealed);
    var nonce = Arrays.copyOfRange(bytes, 1, HEAD_BYTES);
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, nonce, place);
      return new String(cipher.doFinal(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES), UTF_8);
    } catch (AEADBadTagException e) {
      throw notOpened(e);
    } catch (GeneralSecurityException e) {
      throw unsupported(e);
    }
  }

  private static byte[] bytes(String sealed) {
    try {
      var bytes = Base64.getDecoder().decode(sealed);
      if (bytes.length < LEAST_BYTES || bytes[0] != FORM) {
        throw notOpened(null);
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      throw notOpened(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String... place) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(written(place));
    return cipher;
  }

  /** Keeps the end of each name apart from the beginning of the next by the length in front. */
  private static byte[] written(String... place) {
    var written = new ByteArrayOutputStream();
    for (var name : place) {
      var bytes = name.getBytes(UTF_8);
      written.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      written.writeBytes(bytes);
    }
    return written.toByteArray();
  }

  private static UnavailableException notOpened(@Nullable Exception cause) {
    return new UnavailableException(
        "A stored secret cannot be decrypted: it was altered, moved or encrypted with another key.",
        cause);
  }

  private static IllegalStateException unsupported(GeneralSecurityException cause) {
    return new IllegalStateException(
        ALGORITHM + ": refused (expected: every platform has it)", cause);
  }
}
