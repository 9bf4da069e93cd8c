package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The recordings of the service, for the archive of a helpdesk.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the service cannot be reached, and {@link RejectedException} when it refuses.
 * Implementations must pass {@code RemoteRecordingsContract}.
 */
@Port
public interface RemoteRecordings {

  /** The most recordings that can be named in one call: contract 2. */
  int MAX_NAMED = 500;

  /**
   * Returns the recordings that match a query, at most 500 in each list, in ascending order of
   * their starts.
   */
  RecordingList recordings(Query query);

  /**
   * Requests videos of recordings.
   *
   * @param ids at most 500
   */
  void transcode(Collection<Long> ids);

  /**
   * Returns the download links of those recordings that are ready. One with unreadable links is
   * left out, too, so a missing one may still be ready.
   *
   * @param ids at most 500
   * @throws UnreadableAnswerException if there are links, but none can be read
   */
  List<Download> downloads(Collection<Long> ids);

  /**
   * Marks recordings as archived; lists leave them out from then on.
   *
   * @param ids at most 500
   */
  void markArchived(Collection<Long> ids);

  /**
   * Opens a file of {@link #downloads}; to be closed by the caller.
   *
   * @throws UnavailableException if it cannot be opened; if it breaks off later, the stream throws
   *     an {@code IOException} or ends early
   * @throws RejectedException if the URL is unknown or expired
   */
  Content open(URI url);

  /**
   * Selects recordings. At least one of the keys is required.
   *
   * @param companyId only unattended sessions with machines of that company
   * @param isUnattended only unattended sessions, or only attended ones; absent for both
   * @param from inclusive, on the start of the recording; absent for the first
   * @param to inclusive; absent for the last
   * @param isArchived whether to list those that are archived, or the others
   */
  record Query(
      @Nullable Long accountKey,
      @Nullable Long userKey,
      @Nullable Long companyId,
      @Nullable Boolean isUnattended,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean isArchived) {}

  /**
   * Recordings by state; those whose video is being made are in no list. One that is queued may
   * still be in the first list.
   *
   * @param unplayable recordings that no video can be made of; empty if the service does not list
   *     them
   * @param unreadable the number of listed recordings with unreadable ids: if there are any, a
   *     recording in no list may still be ready
   */
  record RecordingList(
      List<Long> readyForTranscode,
      List<Long> readyForDownload,
      List<Long> unplayable,
      int unreadable) {

    public RecordingList {
      readyForTranscode = List.copyOf(readyForTranscode);
      readyForDownload = List.copyOf(readyForDownload);
      unplayable = List.copyOf(unplayable);
    }

    /** Creates lists of which every id can be read. */
    public RecordingList(
        List<Long> readyForTranscode, List<Long> readyForDownload, List<Long> unplayable) {
      this(readyForTranscode, readyForDownload, unplayable, 0);
    }
  }

  /**
   * The download links of a recording; the URLs are secrets.
   *
   * @param bytes the size of the video
   */
  record Download(long id, Instant startedAt, URI video, URI events, URI thumbnail, long bytes) {

    public Download {
      requireNonNull(startedAt, "startedAt");
      requireNonNull(video, "video");
      requireNonNull(events, "events");
      requireNonNull(thumbnail, "thumbnail");
    }

    @Override
    public String toString() {
      return "download of recording %d".formatted(id);
    }
  }

  /**
   * A file being downloaded.
   *
   * @param bytes its size
   */
  record Content(InputStream stream, long bytes) {

    public Content {
      requireNonNull(stream, "stream");
    }
  }
}
