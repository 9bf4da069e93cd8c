package org.deskbridge.company;

import org.deskbridge.error.ConflictException;

/** The account has a company of that name already. */
public final class DuplicateCompanyException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure for a name. */
  public DuplicateCompanyException(String name) {
    super("companyName: %s is in use (expected: a name of its own in the account)".formatted(name));
  }
}
