package org.deskbridge.session.join;

import org.deskbridge.error.RejectedException;

/** The join code is wrong, used or expired; which of them stays unsaid. */
public final class CodeRefusedException extends RejectedException {

  private static final long serialVersionUID = 1L;

  CodeRefusedException() {
    super(Reason.NOT_FOUND, "This code is not valid. Ask your technician for a new one.");
  }
}
