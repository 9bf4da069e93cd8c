package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

/** The result of a step of a session, and its event: stored together or not at all. */
public record SessionChange(SupportSession after, SessionEvent event) {

  /** Creates the change; both have to be of the same session and revision. */
  public SessionChange {
    requireNonNull(after, "after");
    requireNonNull(event, "event");
    var state = after.state();
    if (!state.key().equals(event.session()) || state.revision() != event.revision()) {
      throw new IllegalArgumentException(
          "event: of revision %d (expected: of revision %d)"
              .formatted(event.revision(), state.revision()));
    }
  }

  static SessionChange first(SessionEvent.Requested request) {
    return new SessionChange(SupportSession.restore(SessionState.requested(request)), request);
  }

  static SessionChange of(SessionState before, SessionEvent event) {
    return new SessionChange(SupportSession.restore(event.after(before)), event);
  }

  /**
   * Returns whether it is reported by a callback: a change of the status of a session with a
   * callback URL, or of the notes after its end, which no later change of the status reports.
   */
  public boolean isReported() {
    return (event instanceof SessionEvent.Moved || isNoteAfterEnd())
        && after.state().origin().callbackUrl() != null;
  }

  /** Returns whether it changes the notes of a session that is over. */
  public boolean isNoteAfterEnd() {
    return event instanceof SessionEvent.NotesWritten && after.state().status().isFinal();
  }
}
