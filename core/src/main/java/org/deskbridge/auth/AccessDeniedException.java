package org.deskbridge.auth;

import java.util.Locale;
import org.deskbridge.account.Role;
import org.deskbridge.error.RejectedException;

/** The caller is known but lacks the role that this needs. */
public final class AccessDeniedException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure. */
  public AccessDeniedException(Role role) {
    super(
        Reason.DENIED,
        "role: missing (expected: a user with the role %s)"
            .formatted(role.name().toLowerCase(Locale.ROOT)));
  }
}
