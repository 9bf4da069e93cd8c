package org.deskbridge.recording.download;

import org.deskbridge.error.RejectedException;

/** A link to media is not good: it was altered or made up, or its time is over. */
public final class LinkRefusedException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure. */
  public LinkRefusedException() {
    super(Reason.DENIED, "This link is not good, or not any more. Ask for a new one.");
  }
}
