package org.deskbridge.session;

import org.deskbridge.error.ConflictException;

/** Another session goes by that id or open join code: choose another name, then ask again. */
public final class SessionIdTakenException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure for a change that would give a name away twice. */
  public SessionIdTakenException(SessionState refused) {
    super("session %s: its new name belongs to another".formatted(refused.key()));
  }
}
