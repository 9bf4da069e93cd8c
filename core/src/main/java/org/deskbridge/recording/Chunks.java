package org.deskbridge.recording;

import java.time.Instant;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.UnavailableException;

/**
 * The index of the chunks of recordings; their content is in the {@link MediaStore}.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code ChunksContract}.
 */
@Port
public interface Chunks {

  /**
   * Adds the next chunk; returns when it is durable.
   *
   * @throws ConflictException {@code recording.chunk-out-of-order} if it is not the next one
   */
  void add(RecordingId id, Chunk chunk, Instant at);

  /** Returns the upload progress, {@link CaptureProgress#NONE} for an unknown recording. */
  CaptureProgress capture(RecordingId id);

  /** Returns a chunk, empty if it has not arrived. */
  Optional<Chunk> chunk(RecordingId id, int number);

  /** Removes the chunks of a recording. */
  void remove(RecordingId id);
}
