package org.deskbridge.access;

import java.util.Locale;
import org.deskbridge.directory.Role;
import org.deskbridge.error.RejectedException;

/** The caller is known but lacks the role that this needs. */
public final class RoleMissingException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure. */
  public RoleMissingException(Role role) {
    super(
        Reason.DENIED,
        "role: missing (expected: a user with the role %s)"
            .formatted(role.name().toLowerCase(Locale.ROOT)));
  }
}
