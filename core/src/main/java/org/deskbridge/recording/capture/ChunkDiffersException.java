package org.deskbridge.recording.capture;

import org.deskbridge.error.ConflictException;
import org.deskbridge.recording.RecordingId;

/** Another chunk of that number has arrived already; it stays. */
public final class ChunkDiffersException extends ConflictException {

  private static final long serialVersionUID = 1L;

  ChunkDiffersException(RecordingId id, int number) {
    super("recording %s: chunk %d is on record with other content".formatted(id, number));
  }
}
