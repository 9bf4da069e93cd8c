package org.deskbridge.session;

/** What can happen to a session's status. */
public enum SessionTransition {
  /** The expert starts the session. */
  START,
  /** The unattended machine answers. */
  CONNECT,
  /** The customer joins. */
  JOIN,
  /** Somebody or a time-out ends the session. */
  END
}
