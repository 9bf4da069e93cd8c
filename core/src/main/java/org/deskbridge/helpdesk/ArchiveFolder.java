package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The archive of a helpdesk's recordings, with a list of those whose videos are pending.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}.
 * Implementations must pass {@code ArchiveFolderContract}.
 */
@Port
public interface ArchiveFolder {

  /** Returns the size of a complete file, empty if there is none. */
  OptionalLong bytes(ArchivedFile name);

  /**
   * Stores a file, replacing what was there; returns when it is durable. Until then, and after a
   * failure, the former file stays.
   *
   * @param content read to its end, not closed
   * @param bytes the expected size
   * @throws UnavailableException if the size differs, or the content cannot be read or stored
   */
  void keep(ArchivedFile name, InputStream content, long bytes);

  /** Returns the last saved list of pending recordings, empty if there is none. */
  Set<Long> awaited();

  /** Replaces the list of pending recordings; returns when it is durable. */
  void savePending(Set<Long> recordings);

  /**
   * A file of the archive.
   *
   * @param day of the start of the recording, in UTC
   */
  record ArchivedFile(LocalDate day, long recording, Kind kind) {

    public ArchivedFile {
      requireNonNull(day, "day");
      requireNonNull(kind, "kind");
    }
  }

  /** The files of a recording. */
  enum Kind {
    /** The video: MP4. */
    VIDEO,
    /** The events: JSON lines. */
    EVENTS,
    /** A picture: JPEG. */
    THUMBNAIL
  }
}
