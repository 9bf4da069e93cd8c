package org.deskbridge.recording;

import org.deskbridge.error.ConflictException;

/** A chunk is not the one that is missing next; send that one. */
public final class ChunkOutOfOrderException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param next the number of the first missing chunk
   */
  public ChunkOutOfOrderException(RecordingId id, int number, int next) {
    super("recording %s: chunk %d refused (expected: %d)".formatted(id, number, next));
  }
}
