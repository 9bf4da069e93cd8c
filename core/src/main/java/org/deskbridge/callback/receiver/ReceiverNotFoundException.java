package org.deskbridge.callback.receiver;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** The account has no disabled receiver at that address. */
public final class ReceiverNotFoundException extends RejectedException {

  private static final long serialVersionUID = 1L;

  public ReceiverNotFoundException() {
    super(
        ErrorCode.REQUEST_NOT_FOUND,
        "url: no disabled receiver of this account (expected: the address of one in the list of"
            + " receivers)");
  }
}
