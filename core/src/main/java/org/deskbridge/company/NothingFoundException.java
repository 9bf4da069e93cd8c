package org.deskbridge.company;

import org.deskbridge.error.RejectedException;

/** Nothing that the caller may see matches at all, whichever part of the list is asked for. */
public final class NothingFoundException extends RejectedException {

  private static final long serialVersionUID = 1L;

  NothingFoundException(String what) {
    super(Reason.NOT_FOUND, what + ": none (expected: at least one that matches)");
  }
}
