package org.deskbridge.auth;

import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The source of every secret the service hands out.
 *
 * <p>Safe for use by several threads at once. The master key lies outside of the database, so that
 * a copy of the database holds nothing anybody could use. Implementations must pass {@code
 * SecretsContract}.
 */
@Port
public interface Secrets {

  /**
   * Returns new random bytes that nobody can predict.
   *
   * @param count how many bytes, at least 1
   */
  byte[] random(int count);

  /**
   * Returns 32 bytes that only the holder of the master key can know: the same for the same purpose
   * and subject, for as long as the master key is the same, and unrelated to those of any other.
   *
   * @param purpose what the secret is for, a constant of the calling code
   * @param subject whom or what it belongs to
   */
  byte[] derive(String purpose, String subject);

  /**
   * Returns a text such that only the holder of the master key can read it, and only for the same
   * purpose and subject; another one each time.
   *
   * @param purpose what the text is for, a constant of the calling code
   * @param subject whom or what it belongs to
   */
  String encrypt(String purpose, String subject, String text);

  /**
   * Returns what was sealed for a purpose and a subject.
   *
   * @throws UnavailableException if it was altered, or sealed for another purpose or subject or
   *     with another key; the text is lost
   */
  String decrypt(String purpose, String subject, String sealed);
}
