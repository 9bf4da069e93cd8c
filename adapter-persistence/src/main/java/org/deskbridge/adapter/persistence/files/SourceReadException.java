package org.deskbridge.adapter.persistence.files;

import java.io.IOException;

/** A content cannot be read to its end; what it was to be written to is well. */
public final class SourceReadException extends IOException {

  private static final long serialVersionUID = 1L;

  SourceReadException(String message, IOException cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
