package org.deskbridge.recording;

import java.io.InputStream;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The media of recordings.
 *
 * <p>Safe for use by several threads at once. Contents are streamed, never held in memory as a
 * whole. Every method may throw {@link UnavailableException}; retrying is safe. Implementations
 * must pass {@code MediaStoreContract}.
 */
@Port
public interface MediaStore {

  /**
   * Stores a content under a name, replacing the former one; returns when it is durable. Until
   * then, and after a failure, readers get the former content.
   *
   * @param content read to its end, but not much further than {@code bytes}; not closed
   * @param bytes the expected size
   * @param sha256 the expected hash, in hexadecimal digits; absent if unknown
   * @throws CorruptUploadException if size or hash differ, or the content breaks off
   * @throws StorageFullException if the storage is full
   */
  void put(MediaKey name, InputStream content, long bytes, @Nullable String sha256);

  /** Returns the size and tag of a content, empty if there is none. */
  Optional<StoredMedia> find(MediaKey name);

  /**
   * Opens a content for reading; to be closed by the caller.
   *
   * @param from the first byte to read, from 0; at the end and beyond it, the stream is empty
   * @param bytes the most to read, at least 1
   * @throws RecordingNotFoundException if nothing is stored under the name
   */
  InputStream open(MediaKey name, long from, long bytes);

  /** Removes the chunks of a recording permanently. */
  void removeChunks(RecordingId recording);

  /** Removes all media of a recording permanently. */
  void removeAll(RecordingId recording);

  /**
   * A stored content.
   *
   * @param bytes its size
   * @param tag changes when the content does; fit for an entity tag, without quotes
   */
  record StoredMedia(long bytes, String tag) {}
}
