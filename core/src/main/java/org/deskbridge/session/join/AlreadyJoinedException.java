package org.deskbridge.session.join;

import org.deskbridge.error.ConflictException;

/**
 * Another browser has the seat of the customer; the technician can let this one in instead ({@link
 * ReplaceCustomer}).
 */
public final class AlreadyJoinedException extends ConflictException {

  private static final long serialVersionUID = 1L;

  AlreadyJoinedException() {
    super("A customer has joined this session already.");
  }
}
