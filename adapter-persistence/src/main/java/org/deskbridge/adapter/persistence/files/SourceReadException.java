package org.deskbridge.adapter.persistence.files;

import java.io.IOException;

/** The source of a content cannot be read to its end; the target is not at fault. */
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
