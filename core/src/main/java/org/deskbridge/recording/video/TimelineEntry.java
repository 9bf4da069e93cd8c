package org.deskbridge.recording.video;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.deskbridge.session.SessionStatus;

/** An event in a session while it was recorded. */
public sealed interface TimelineEntry {

  /** Returns the time since the start of the recording. */
  Duration at();

  /** The session had or reached a status. */
  record Status(Duration at, SessionStatus status) implements TimelineEntry {

    public Status {
      requireNonNull(at, "at");
      requireNonNull(status, "status");
    }
  }

  /**
   * The customer joined.
   *
   * @param name shown to the expert
   */
  record Joined(Duration at, String name) implements TimelineEntry {

    public Joined {
      requireNonNull(at, "at");
      requireNonNull(name, "name");
    }
  }

  /**
   * A chat message.
   *
   * @param name of the sender, as shown to the others
   */
  record Said(Duration at, String name, String text) implements TimelineEntry {

    public Said {
      requireNonNull(at, "at");
      requireNonNull(name, "name");
      requireNonNull(text, "text");
    }
  }

  /**
   * The notes of the session; one entry, at the end of the recording.
   *
   * @param notes the final text
   */
  record Noted(Duration at, String notes) implements TimelineEntry {

    public Noted {
      requireNonNull(at, "at");
      requireNonNull(notes, "notes");
    }
  }
}
