package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

/**
 * What a step makes of a recording, and the event that tells of it: recorded together or not at
 * all.
 */
public record RecordingChange(Recording after, RecordingEvent event) {

  /** Creates the change; both have to speak of the same state. */
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
