package org.deskbridge.account;

import org.deskbridge.error.ConflictException;

/** An expert signs in with that address already. */
public final class DuplicateEmailException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure; the address stays out of the message. */
  public DuplicateEmailException() {
    super("email: in use already (expected: an address no expert signs in with)");
  }
}
