package org.deskbridge.recording;

import java.io.InputStream;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * What recordings consist of.
 *
 * <p>Safe for use by several threads at once. Nothing is ever held in memory as a whole. Every
 * method may throw {@link UnavailableException}; retrying is safe. Implementations must pass {@code
 * MediaStoreContract}.
 */
@Port
public interface MediaStore {

  /**
   * Stores a content under a name, in place of what was there; returns when that is durable. Until
   * then, and if it fails, everybody sees what was there before.
   *
   * @param content read to its end, but not much further than {@code bytes}; not closed
   * @param bytes how many bytes the content has
   * @param sha256 what it hashes to, in hexadecimal digits; absent if nobody knows
   * @throws CorruptUploadException if the content is shorter, longer or another one than that, or
   *     breaks off
   * @throws StorageFullException if there is no room
   */
  void put(MediaKey name, InputStream content, long bytes, @Nullable String sha256);

  /** Returns what is stored under a name, empty if nothing is. */
  Optional<StoredMedia> find(MediaKey name);

  /**
   * Opens a content for reading; to be closed by the caller.
   *
   * @param from the first byte to read, from 0; at the end and behind it, nothing comes
   * @param bytes how many to read, at least 1; fewer come if there are no more
   * @throws RecordingNotFoundException if nothing is stored under the name
   */
  InputStream open(MediaKey name, long from, long bytes);

  /** Removes the chunks of a recording, for good. */
  void removeChunks(RecordingId recording);

  /** Removes everything of a recording, for good. */
  void removeAll(RecordingId recording);

  /**
   * A stored content.
   *
   * @param bytes its size
   * @param tag changes when the content does; fit for an entity tag, without quotes
   */
  record StoredMedia(long bytes, String tag) {}
}
