package org.deskbridge.recording;

import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** There is no room for more media; what is stored is whole. Make room, then go on. */
public final class MediaStoreFullException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure. */
  public MediaStoreFullException(@Nullable Throwable cause) {
    super("There is no room left for recordings.", cause);
  }
}
