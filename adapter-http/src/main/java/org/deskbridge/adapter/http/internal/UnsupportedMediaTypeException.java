package org.deskbridge.adapter.http.internal;

import org.deskbridge.error.RejectedException;

/** The body of the request is of a media type that is not understood here. */
public final class UnsupportedMediaTypeException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure of a body that should be JSON. */
  public UnsupportedMediaTypeException() {
    this("application/json in UTF-8");
  }

  /**
   * Creates the failure.
   *
   * @param expected the media type that is understood
   */
  public UnsupportedMediaTypeException(String expected) {
    super(Reason.INVALID, "Content-Type: not understood (expected: %s)".formatted(expected));
  }
}
