package org.deskbridge.session;

import org.deskbridge.error.ConflictException;

/** The session stands where this step leads nowhere. */
public final class StepRefusedException extends ConflictException {

  private static final long serialVersionUID = 1L;

  StepRefusedException(SessionState state, SessionTransition step) {
    super("session %s: %s refused while %s".formatted(state.key(), step, state.status()));
  }
}
