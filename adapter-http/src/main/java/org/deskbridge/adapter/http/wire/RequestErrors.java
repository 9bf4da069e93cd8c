package org.deskbridge.adapter.http.wire;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** The failures of a request whose body is not parsed. */
public final class RequestErrors {

  private RequestErrors() {}

  /**
   * Returns the failure of a body that is longer than the service reads.
   *
   * @param most the limit, with its unit
   */
  public static RejectedException tooLarge(String most) {
    return new RejectedException(
        ErrorCode.REQUEST_TOO_LARGE, "body: too long (expected: at most %s)".formatted(most));
  }

  /**
   * Returns the failure of a body of another media type.
   *
   * @param expected the supported media type
   */
  public static RejectedException unsupportedMediaType(String expected) {
    return unsupported("Content-Type", expected);
  }

  /** Returns the failure of a body that is compressed or otherwise encoded. */
  public static RejectedException unsupportedEncoding() {
    return unsupported("Content-Encoding", "none");
  }

  private static RejectedException unsupported(String header, String expected) {
    return new RejectedException(
        ErrorCode.REQUEST_UNSUPPORTED_MEDIA_TYPE,
        "%s: not understood (expected: %s)".formatted(header, expected));
  }
}
