package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

/**
 * What a step makes of a session, and the event that tells of it: recorded together or not at all.
 */
public record SessionChange(SupportSession after, SessionEvent event) {

  /** Creates the change; both have to speak of the same state. */
  public SessionChange {
    requireNonNull(after, "after");
    requireNonNull(event, "event");
    if (!after.state().equals(event.after())) {
      throw new IllegalArgumentException(
          "event: of revision %d (expected: of revision %d)"
              .formatted(event.after().revision(), after.state().revision()));
    }
  }

  static SessionChange of(SessionEvent event) {
    return new SessionChange(SupportSession.restore(event.after()), event);
  }
}
