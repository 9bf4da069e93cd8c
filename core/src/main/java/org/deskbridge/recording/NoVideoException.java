package org.deskbridge.recording;

import org.deskbridge.error.RejectedException;

/** What was captured is no video that anything can be made of. */
public final class NoVideoException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param reason a sentence for whoever looks at the recording
   */
  public NoVideoException(String reason) {
    super(Reason.INVALID, reason);
  }
}
