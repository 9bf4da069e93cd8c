package org.deskbridge.auth;

import org.deskbridge.account.UserKey;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The passwords of the experts, stored as hashes.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code PasswordsContract}.
 */
@Port
public interface Passwords {

  /** Sets or replaces the password of an expert. */
  void set(UserKey user, String password);

  /**
   * Returns whether this is the expert's password.
   *
   * @param user absent if there is no such expert: the answer is then false, and takes as long
   */
  boolean matches(@Nullable UserKey user, String password);
}
