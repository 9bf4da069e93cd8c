package org.deskbridge.session;

import org.deskbridge.error.ConflictException;

/** The customer is there already; nobody else can take that seat while the page is open. */
public final class AlreadyJoinedException extends ConflictException {

  private static final long serialVersionUID = 1L;

  AlreadyJoinedException() {
    super("Somebody has joined this session already.");
  }
}
