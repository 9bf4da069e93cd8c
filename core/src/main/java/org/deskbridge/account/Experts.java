package org.deskbridge.account;

import org.deskbridge.annotation.Port;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;

/**
 * The experts of a {@link Directory}, for those who provision them: each change of what {@link
 * Directory} returns.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the store cannot be reached; retrying is safe. Implementations must pass {@code
 * ExpertsContract}.
 */
@Port
public interface Experts {

  /** Returns whether any expert of any account is enabled, so that someone can sign in. */
  boolean anyEnabled();

  /**
   * Replaces names, address and roles of an expert and returns the expert; whether the expert is
   * enabled stays as it is.
   *
   * @throws RejectedException {@code expert.not-found} if there is none of that key
   * @throws ConflictException {@code expert.email-taken} if another expert of any account has that
   *     address; choose another
   */
  Expert update(UserKey user, ExpertProfile profile);

  /**
   * Lets an expert sign in no more.
   *
   * @return whether the expert was enabled until now; of several rivals exactly one reads true
   */
  boolean disable(UserKey user);

  /**
   * Lets a disabled expert sign in again.
   *
   * @return whether the expert was disabled until now; of several rivals exactly one reads true
   */
  boolean enable(UserKey user);
}
