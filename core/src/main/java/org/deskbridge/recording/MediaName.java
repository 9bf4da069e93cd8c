package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.InvalidValueException;

/**
 * Names one thing that a recording consists of. Made of numbers alone, so that a store can build
 * its own names of it without any thought.
 *
 * @param number the number of the chunk, 0 for all else
 */
public record MediaName(RecordingId recording, Kind kind, int number) {

  /** Creates the name. */
  public MediaName {
    requireNonNull(recording, "recording");
    requireNonNull(kind, "kind");
    if (number < 0 || (kind != Kind.CHUNK && number != 0)) {
      throw new InvalidValueException("number", number, kind == Kind.CHUNK ? "0 or more" : "0");
    }
  }

  /** Returns the name of a chunk. */
  public static MediaName chunk(RecordingId recording, int number) {
    return new MediaName(recording, Kind.CHUNK, number);
  }

  /** Returns the name of what there is one of. */
  public static MediaName of(RecordingId recording, Kind kind) {
    return new MediaName(recording, kind, 0);
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
