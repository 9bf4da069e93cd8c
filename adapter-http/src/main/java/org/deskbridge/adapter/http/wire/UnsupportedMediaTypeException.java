package org.deskbridge.adapter.http.wire;

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
    this("Content-Type", expected);
  }

  private UnsupportedMediaTypeException(String header, String expected) {
    super(Reason.INVALID, "%s: not understood (expected: %s)".formatted(header, expected));
  }

  /** Returns the failure of a body that is compressed, or encoded in another way. */
  public static UnsupportedMediaTypeException ofEncoding() {
    return new UnsupportedMediaTypeException("Content-Encoding", "none");
  }
}
