package org.deskbridge.recording.capture;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.Chunk;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.CorruptUploadException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingAccess;
import org.deskbridge.recording.RecordingConflicts;
import org.deskbridge.recording.RecordingEraser;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingNotFoundException;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.StorageFullException;
import org.deskbridge.session.id.SessionKey;

/** Adds a chunk of the video that the expert's page captures. */
@UseCase
public final class AddChunk {

  private final RecordingAccess finder;
  private final Chunks chunks;
  private final MediaStore media;
  private final RecordingEraser eraser;
  private final InstantSource clock;

  public AddChunk(Recordings recordings, Chunks chunks, MediaStore media, InstantSource clock) {
    this.finder = new RecordingAccess(recordings);
    this.chunks = requireNonNull(chunks, "chunks");
    this.media = requireNonNull(media, "media");
    this.eraser = new RecordingEraser(recordings, chunks, media, clock);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Stores the chunk and returns the new upload progress, when it is durable.
   *
   * <p>A chunk that was stored before is not read and changes nothing.
   *
   * @param content the bytes of the chunk; not closed
   * @throws RecordingNotFoundException if the session has no such recording of the caller
   * @throws ConflictException {@code recording.not-capturing} if the recording is closed
   * @throws ConflictException {@code recording.chunk-out-of-order} if an earlier chunk is missing;
   *     the message names it
   * @throws ConflictException {@code recording.chunk-differs} if another chunk with that number is
   *     stored
   * @throws CorruptUploadException if the content does not match the chunk; send it again
   * @throws StorageFullException if the storage is full; the chunks before are complete
   */
  public CaptureProgress add(
      Caller caller, SessionKey session, RecordingId id, Chunk chunk, InputStream content) {
    var recording = finder.own(caller, session, id);
    if (!(recording.state().stage() instanceof RecordingStage.Capturing)) {
      throw RecordingConflicts.notCapturing();
    }
    var arrived = chunks.capture(id);
    if (chunk.number() > arrived.chunks()) {
      throw RecordingConflicts.chunkOutOfOrder(chunk.number(), arrived.chunks());
    }
    if (chunk.number() < arrived.chunks()) {
      return repeated(id, chunk, arrived);
    }
    media.put(MediaKey.chunk(id, chunk.number()), content, chunk.bytes(), chunk.sha256());
    chunks.add(id, chunk, clock.instant());
    if (eraser.sweep(id) || isTooLate(finder.own(caller, session, id).state())) {
      throw RecordingConflicts.notCapturing();
    }
    return chunks.capture(id);
  }

  /** The recording may have been closed during the upload, and its transcoding begun. */
  private boolean isTooLate(RecordingState now) {
    if (now.stage() instanceof RecordingStage.ReadyForDownload) {
      media.removeChunks(now.id());
    }
    return !(now.stage() instanceof RecordingStage.Capturing
        || now.stage() instanceof RecordingStage.ReadyForTranscode);
  }

  private CaptureProgress repeated(RecordingId id, Chunk chunk, CaptureProgress arrived) {
    if (chunks.chunk(id, chunk.number()).filter(chunk::equals).isEmpty()) {
      throw new ConflictException(
          ErrorCode.RECORDING_CHUNK_DIFFERS,
          "chunk: %d has arrived with other content (expected: the same)"
              .formatted(chunk.number()));
    }
    return arrived;
  }
}
