package org.deskbridge.recording.video;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.deskbridge.session.SessionStatus;

/** Something that happened in a session while it was recorded. */
public sealed interface TimelineEntry {

  /** Returns when it happened, from the start of the recording. */
  Duration at();

  /** The session had, or got, a status. */
  record Status(Duration at, SessionStatus status) implements TimelineEntry {

    public Status {
      requireNonNull(at, "at");
      requireNonNull(status, "status");
    }
  }

  /**
   * The customer joined.
   *
   * @param name as the expert sees it
   */
  record Joined(Duration at, String name) implements TimelineEntry {

    public Joined {
      requireNonNull(at, "at");
      requireNonNull(name, "name");
    }
  }

  /**
   * Somebody wrote in the chat.
   *
   * @param name as the others see it
   */
  record Said(Duration at, String name, String text) implements TimelineEntry {

    public Said {
      requireNonNull(at, "at");
      requireNonNull(name, "name");
      requireNonNull(text, "text");
    }
  }

  /**
   * The expert wrote notes.
   *
   * @param notes the whole text as it then was
   */
  record Noted(Duration at, String notes) implements TimelineEntry {

    public Noted {
      requireNonNull(at, "at");
      requireNonNull(notes, "notes");
    }
  }
}
