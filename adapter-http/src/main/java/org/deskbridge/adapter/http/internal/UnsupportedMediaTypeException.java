package org.deskbridge.adapter.http.internal;

import org.deskbridge.error.RejectedException;

/** The body of the request is of a media type that is not understood here. */
public final class UnsupportedMediaTypeException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure. */
  public UnsupportedMediaTypeException() {
    super(Reason.INVALID, "Content-Type: not understood (expected: application/json in UTF-8)");
  }
}
