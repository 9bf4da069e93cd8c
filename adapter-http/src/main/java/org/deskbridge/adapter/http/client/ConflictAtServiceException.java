package org.deskbridge.adapter.http.client;

import org.deskbridge.error.ConflictException;

/** The request does not fit what the support service has on record. */
final class ConflictAtServiceException extends ConflictException {

  private static final long serialVersionUID = 1L;

  ConflictAtServiceException(String message) {
    super(message);
  }
}
