package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

/** The result of a step of a recording, and its event: stored together or not at all. */
public record RecordingChange(Recording after, RecordingEvent event) {

  /** Creates the change; both must have the same state. */
  public RecordingChange {
    requireNonNull(after, "after");
    requireNonNull(event, "event");
    if (!after.state().equals(event.after())) {
      throw new IllegalArgumentException(
          "event: of revision %d (expected: of revision %d)"
              .formatted(event.after().revision(), after.state().revision()));
    }
  }

  static RecordingChange of(RecordingEvent event) {
    return new RecordingChange(Recording.restore(event.after()), event);
  }
}
