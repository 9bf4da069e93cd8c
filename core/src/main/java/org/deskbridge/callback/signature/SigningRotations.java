package org.deskbridge.callback.signature;

import java.time.Instant;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * How often the signing secrets of accounts were replaced.
 *
 * <p>Safe for use by several threads at once, and by several nodes. Every method may throw {@link
 * UnavailableException}. Implementations must pass {@code SigningRotationsContract}.
 */
@Port
public interface SigningRotations {

  /** Returns the rotation of an account, {@link SigningRotation#NONE} if there was none. */
  SigningRotation of(AccountKey account);

  /**
   * Begins the next generation and returns it. Rivals get one each, and no two the same.
   *
   * @param previousUntil until when the secret of the generation before signs as well, in
   *     milliseconds
   */
  SigningRotation rotate(AccountKey account, Instant previousUntil);
}
