package org.deskbridge.session;

import org.deskbridge.error.RejectedException;

/** The account does not record its sessions; a manager can change that for the next session. */
public final class RecordingOffException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure. */
  public RecordingOffException() {
    super(Reason.DENIED, "Sessions of this account are not recorded.");
  }
}
