package org.deskbridge.adapter.http.client;

import org.deskbridge.error.RejectedException;

/** The support service understood the request and refused it. */
final class RefusedByServiceException extends RejectedException {

  private static final long serialVersionUID = 1L;

  RefusedByServiceException(Reason reason, String message) {
    super(reason, message);
  }
}
