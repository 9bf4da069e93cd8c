package org.deskbridge.auth;

import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The source of all secrets of the service.
 *
 * <p>Safe for use by several threads at once. The master key is outside the database, so that a
 * copy of the database contains no usable secret. Implementations must pass {@code
 * SecretsContract}.
 */
@Port
public interface Secrets {

  /**
   * Returns new, unpredictable random bytes.
   *
   * @param count the number of bytes, at least 1
   */
  byte[] random(int count);

  /**
   * Returns 32 bytes that only the master key can derive: the same for the same master key, purpose
   * and subject, and unrelated to those of any other.
   *
   * @param purpose the use of the secret, a constant of the calling code
   * @param subject the owner of the secret
   */
  byte[] derive(String purpose, String subject);

  /**
   * Encrypts a text for a purpose and a subject with the master key; the result differs each time.
   *
   * @param purpose the use of the text, a constant of the calling code
   * @param subject the owner of the text
   */
  String encrypt(String purpose, String subject, String text);

  /**
   * Decrypts a text of a purpose and a subject.
   *
   * @throws UnavailableException if it was altered, or encrypted for another purpose or subject or
   *     with another key; the text is lost
   */
  String decrypt(String purpose, String subject, String sealed);
}
