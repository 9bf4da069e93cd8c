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
 * The recordings of the remote-support service, as a helpdesk archives them.
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
   * Returns the recordings that a query asks for, at most 500 in each list, in ascending order of
   * their starts.
   */
  RecordingList recordings(Query query);

  /**
   * Asks for the videos of recordings.
   *
   * @param ids at most 500
   */
  void transcode(Collection<Long> ids);

  /**
   * Returns where those of the recordings can be downloaded that are ready. One whose place cannot
   * be read is left out as well, so a missing one may be ready all the same.
   *
   * @param ids at most 500
   * @throws UnreadableAnswerException if the service names places, and none can be read
   */
  List<Download> downloads(Collection<Long> ids);

  /**
   * Notes that recordings were archived; lists leave them out from then on.
   *
   * @param ids at most 500
   */
  void markArchived(Collection<Long> ids);

  /**
   * Opens a file that {@link #downloads} named; to be closed by the caller.
   *
   * @throws UnavailableException if it cannot be opened; where it breaks off later, the stream
   *     throws an {@code IOException} or ends early
   * @throws RejectedException if the service does not know the URL, or its time is over
   */
  Content open(URI url);

  /**
   * Which recordings. At least one of the keys has to be there.
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
   * Recordings by what can be done with them; those of which a video is being made are in no list.
   * One that waits for its turn may still be in the first.
   *
   * @param unplayable those that no video can be made of; empty where the service does not tell
   * @param unreadable how many more are listed by ids that cannot be read: with any of them, what
   *     is in no list may be ready all the same
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
   * Where a recording can be downloaded; the URLs are secrets.
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
   * A file on its way.
   *
   * @param bytes how many there are to read
   */
  record Content(InputStream stream, long bytes) {

    public Content {
      requireNonNull(stream, "stream");
    }
  }
}
