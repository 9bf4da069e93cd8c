package org.deskbridge.recording;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** The storage for media is full; stored media are complete. Free space, then continue. */
public final class StorageFullException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  public StorageFullException(@Nullable Throwable cause) {
    super(ErrorCode.RECORDING_STORAGE_FULL, "There is no room left for recordings.", cause);
  }
}
