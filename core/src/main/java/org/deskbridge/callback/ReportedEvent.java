package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.SessionEvent;

/** The kinds of changes that callbacks report. */
public enum ReportedEvent {
  /** The expert started the session. */
  STARTED("session.started"),
  /** The customer joined. */
  JOINED("session.joined"),
  /** The session ended. */
  ENDED("session.ended"),
  /** The notes were changed after the end. */
  NOTES_WRITTEN("session.notes-written");

  private final String text;

  ReportedEvent(String text) {
    this.text = requireNonNull(text, "text");
  }

  /** Returns the kind as requests name it, such as {@code session.started}. */
  public String text() {
    return text;
  }

  /**
   * Returns the kind that a text names.
   *
   * @param name the parameter, for the failure
   * @throws InvalidValueException if there is none; the message lists all texts
   */
  public static ReportedEvent parse(String name, String text) {
    return Words.parse(name, text, values(), ReportedEvent::text);
  }

  /**
   * Returns the kind of a change that {@code SessionChange.isReported}.
   *
   * @throws IllegalArgumentException if callbacks do not report such a change
   */
  public static ReportedEvent of(SessionEvent event) {
    if (event instanceof SessionEvent.Started) {
      return STARTED;
    }
    if (event instanceof SessionEvent.Joined) {
      return JOINED;
    }
    if (event instanceof SessionEvent.Ended) {
      return ENDED;
    }
    if (event instanceof SessionEvent.NotesWritten) {
      return NOTES_WRITTEN;
    }
    throw new IllegalArgumentException(
        "event: %s (expected: one that is reported)".formatted(event.getClass().getSimpleName()));
  }
}
