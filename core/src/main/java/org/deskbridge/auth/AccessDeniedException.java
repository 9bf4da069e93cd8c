package org.deskbridge.auth;

import java.util.Locale;
import org.deskbridge.account.Role;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/**
 * The caller is authenticated but may not do this: a role is missing, or an object is out of scope.
 */
public final class AccessDeniedException extends RejectedException {

  private static final long serialVersionUID = 1L;

  public AccessDeniedException(Role role) {
    this(
        ErrorCode.ROLE_MISSING,
        "role: missing (expected: a user with the role %s)"
            .formatted(role.name().toLowerCase(Locale.ROOT)));
  }

  private AccessDeniedException(ErrorCode code, String message) {
    super(code, message);
  }

  /**
   * Returns the failure of a request that names something unknown or foreign; leave it out.
   *
   * @param name the parameter
   * @param value what it names
   */
  public static AccessDeniedException outOfReach(String name, Object value) {
    return new AccessDeniedException(
        ErrorCode.OUT_OF_REACH, "%s: %s is out of reach".formatted(name, value));
  }
}
