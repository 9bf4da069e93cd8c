package org.deskbridge.runtime;

import static java.util.Locale.ROOT;

/** The background jobs of the service. */
public enum JobName {

  /** Sends the callbacks that are due. */
  DISPATCH_CALLBACKS,

  /** Ends sessions that a side left, or that were not joined. */
  END_ABANDONED_SESSIONS,

  /** Announces pages that a dead node left, and records which experts have left a session. */
  RECORD_DEPARTURES,

  /** Closes recordings whose page did not come back. */
  CLOSE_ABANDONED_RECORDINGS,

  /** Erases recordings and removes sessions whose retention has expired. */
  PURGE_EXPIRED,

  /** Removes attempts to deliver callbacks from the log. */
  PURGE_CALLBACK_LOG,

  /** Removes access tokens, refresh tokens and sign-ins that have expired. */
  REMOVE_EXPIRED_GRANTS,

  /** Makes the videos of recordings that wait for theirs. */
  TRANSCODE;

  /** Returns the name in lower case with hyphens, as logs and meters show it. */
  public String text() {
    return name().toLowerCase(ROOT).replace('_', '-');
  }
}
