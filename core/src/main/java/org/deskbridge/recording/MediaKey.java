package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.InvalidValueException;

/**
 * The key of one media object of a recording. Consists of numbers only, so that a store can safely
 * build names of it.
 *
 * @param number the number of the chunk, 0 for other kinds
 */
public record MediaKey(RecordingId recording, Kind kind, int number) {

  public MediaKey {
    requireNonNull(recording, "recording");
    requireNonNull(kind, "kind");
    if (number < 0 || (kind != Kind.CHUNK && number != 0)) {
      throw new InvalidValueException("number", number, kind == Kind.CHUNK ? "0 or more" : "0");
    }
  }

  /** Returns the key of a chunk. */
  public static MediaKey chunk(RecordingId recording, int number) {
    return new MediaKey(recording, Kind.CHUNK, number);
  }

  /** Returns the key of an object of which a recording has only one. */
  public static MediaKey of(RecordingId recording, Kind kind) {
    return new MediaKey(recording, kind, 0);
  }

  /** The media objects of a recording. */
  public enum Kind {
    /** A part of the captured video, as sent by the browser. */
    CHUNK,
    /** The video: MP4. */
    VIDEO,
    /** A picture of it: JPEG. */
    THUMBNAIL,
    /** The events: JSON lines. */
    EVENTS
  }
}
