package org.deskbridge.access;

import org.deskbridge.error.RejectedException;

/** No application is registered under that id, or its secret is wrong. */
public final class UnknownClientException extends RejectedException {

  private static final long serialVersionUID = 1L;

  UnknownClientException() {
    super(Reason.DENIED, "client_id: not accepted (expected: a registered application)");
  }
}
