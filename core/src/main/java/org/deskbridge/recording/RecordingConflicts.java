package org.deskbridge.recording;

import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** The conflicts of a request with the state of a recording. */
public final class RecordingConflicts {

  private RecordingConflicts() {}

  /** Returns the failure of what needs a recording that is still captured; begin another one. */
  public static ConflictException notCapturing() {
    return new ConflictException(
        ErrorCode.RECORDING_NOT_CAPTURING,
        "recording: closed (expected: one that is being captured)");
  }

  /**
   * Returns the failure of a chunk that is not the one that is missing next.
   *
   * @param number that of the chunk
   * @param next that of the first missing chunk
   */
  public static ConflictException chunkOutOfOrder(int number, int next) {
    return new ConflictException(
        ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER, "chunk: %d (expected: %d)".formatted(number, next));
  }
}
