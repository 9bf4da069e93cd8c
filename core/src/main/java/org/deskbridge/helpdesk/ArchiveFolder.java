package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * Where a helpdesk keeps the recordings it has archived, and the note of those it waits for.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}.
 * Implementations must pass {@code ArchiveFolderContract}.
 */
@Port
public interface ArchiveFolder {

  /** Returns the size of a file that is there as a whole, empty if it is not. */
  OptionalLong bytes(ArchivedFile name);

  /**
   * Keeps a file, in place of what was there; returns when that is durable. Until then, and if it
   * fails, what was there before stays.
   *
   * @param content read to its end, not closed
   * @param bytes how many bytes it has to have
   * @throws UnavailableException if it has more or fewer, or cannot be read or kept
   */
  void keep(ArchivedFile name, InputStream content, long bytes);

  /** Returns the recordings that were last noted as awaited, none if there was no such note. */
  Set<Long> awaited();

  /**
   * Notes which recordings are awaited, in place of those noted before; returns when that is
   * durable.
   */
  void savePending(Set<Long> recordings);

  /**
   * Names a file.
   *
   * @param day when the recording began, in UTC
   */
  record ArchivedFile(LocalDate day, long recording, Kind kind) {

    public ArchivedFile {
      requireNonNull(day, "day");
      requireNonNull(kind, "kind");
    }
  }

  /** What there is of a recording. */
  enum Kind {
    /** The video: MP4. */
    VIDEO,
    /** What happened meanwhile: JSON lines. */
    EVENTS,
    /** A picture: JPEG. */
    THUMBNAIL
  }
}
