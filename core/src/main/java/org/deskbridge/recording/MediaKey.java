package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.InvalidValueException;

/**
 * Names one thing that a recording consists of. Made of numbers alone, so that a store can build
 * its own names of it without any thought.
 *
 * @param number the number of the chunk, 0 for all else
 */
public record MediaKey(RecordingId recording, Kind kind, int number) {

  public MediaKey {
    requireNonNull(recording, "recording");
    requireNonNull(kind, "kind");
    if (number < 0 || (kind != Kind.CHUNK && number != 0)) {
      throw new InvalidValueException("number", number, kind == Kind.CHUNK ? "0 or more" : "0");
    }
  }

  /** Returns the name of a chunk. */
  public static MediaKey chunk(RecordingId recording, int number) {
    return new MediaKey(recording, Kind.CHUNK, number);
  }

  /** Returns the name of what there is one of. */
  public static MediaKey of(RecordingId recording, Kind kind) {
    return new MediaKey(recording, kind, 0);
  }

  /** What a recording consists of. */
  public enum Kind {
    /** A piece of what was captured, as the browser made it. */
    CHUNK,
    /** The video: MP4. */
    VIDEO,
    /** A picture of it: JPEG. */
    THUMBNAIL,
    /** What happened meanwhile: JSON lines. */
    EVENTS
  }
}
