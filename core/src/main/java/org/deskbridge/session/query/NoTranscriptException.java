package org.deskbridge.session.query;

import org.deskbridge.error.RejectedException;

/** Nothing was said in the chat of the session. */
public final class NoTranscriptException extends RejectedException {

  private static final long serialVersionUID = 1L;

  NoTranscriptException() {
    super(Reason.NOT_FOUND, "transcript: none (expected: a session in which somebody wrote)");
  }
}
