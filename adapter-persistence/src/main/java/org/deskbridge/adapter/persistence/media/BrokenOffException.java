package org.deskbridge.adapter.persistence.media;

import java.io.IOException;

/** A content cannot be read to its end; what it was to be written to is well. */
final class BrokenOffException extends IOException {

  private static final long serialVersionUID = 1L;

  BrokenOffException(String message, IOException cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
