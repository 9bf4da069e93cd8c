package org.deskbridge.session;

/** A transition of a session's status. */
public enum SessionTransition {
  /** The expert starts the session. */
  START,
  /** The unattended machine answers. */
  CONNECT,
  /** The customer joins. */
  JOIN,
  /** A participant or a timeout ends the session. */
  END
}
