package org.deskbridge.adapter.http.support;

import org.deskbridge.error.RejectedException;

/** A page of somebody else made the browser send this request. */
public final class ForeignPageException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure. */
  public ForeignPageException() {
    super(Reason.DENIED, "Origin: another one (expected: the pages of this service)");
  }
}
