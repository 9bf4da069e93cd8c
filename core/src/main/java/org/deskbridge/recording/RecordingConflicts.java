package org.deskbridge.recording;

import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** The conflicts of a request with the state of a recording. */
public final class RecordingConflicts {

  private RecordingConflicts() {}

  /** Returns the failure for a closed recording; start another one. */
  public static ConflictException notCapturing() {
    return new ConflictException(
        ErrorCode.RECORDING_NOT_CAPTURING,
        "recording: closed (expected: one that is being captured)");
  }

  /**
   * Returns the failure of a chunk that is not the next one.
   *
   * @param number of the chunk
   * @param next the number of the first missing chunk
   */
  public static ConflictException chunkOutOfOrder(int number, int next) {
    return new ConflictException(
        ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER, "chunk: %d (expected: %d)".formatted(number, next));
  }
}
