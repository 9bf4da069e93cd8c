package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ArchiveFolder.ArchivedFile;
import org.deskbridge.helpdesk.ArchiveFolder.Kind;

/**
 * Downloads the recordings of the service to the helpdesk's archive.
 *
 * <p>A recording is marked as archived only after all of its files are stored. So an interrupted
 * run continues where it was, and downloads nothing twice.
 */
@UseCase
public final class ArchiveRecordings {

  private final RemoteRecordings archive;
  private final ArchiveFolder folder;

  public ArchiveRecordings(RemoteRecordings archive, ArchiveFolder folder) {
    this.archive = requireNonNull(archive, "archive");
    this.folder = requireNonNull(folder, "folder");
  }

  /**
   * Runs one pass: requests missing videos, downloads finished ones, returns the new progress.
   *
   * <p>Call it with the result of the last pass until {@link Round#isDone}, with a pause after a
   * pass without downloads: videos take time. Only one run at a time may use an archive.
   *
   * @param before the last pass, {@link Round#FIRST} at the beginning
   * @param together runs all tasks, possibly several at once, and returns when they have ended; it
   *     may rethrow the failure of a task or ignore it: then the recording is tried again in the
   *     next pass, three times in all
   * @param brought called with every recording that is stored and marked, on the thread of its
   *     download
   * @throws UnavailableException if the service cannot be reached or the archive stores nothing;
   *     stored files stay, and the pass can be repeated
   * @throws RejectedException if the service refuses
   */
  public Round archive(
      RemoteRecordings.Query query,
      Round before,
      Consumer<List<Runnable>> together,
      Consumer<RemoteRecordings.Download> brought) {
    var listed = archive.recordings(query);
    var known = folder.awaited();
    var awaited = awaited(known, listed);
    askFor(listed.readyForTranscode());
    var ready = listed.readyForDownload().stream().distinct().filter(before::isToBeTried).toList();
    var there = Collections.synchronizedSet(new HashSet<Long>());
    together.accept(tasks(ready, brought.andThen(done -> there.add(done.id()))));
    var isIdle = ready.isEmpty() && known.containsAll(awaited);
    var round = before.next(awaited, ready, there, isIdle).withListed(listed);
    if (round.isDone() && !awaited.isEmpty()) {
      folder.savePending(Set.of());
    }
    return round;
  }

  /**
   * Saves pending videos before they are requested, until their outcome is known: a video in the
   * making is in no list, so the run after an interrupted one would not wait for it.
   */
  private Set<Long> awaited(Set<Long> known, RemoteRecordings.RecordingList listed) {
    var awaited = new TreeSet<>(known);
    awaited.addAll(listed.readyForTranscode());
    listed.readyForDownload().forEach(awaited::remove);
    listed.unplayable().forEach(awaited::remove);
    if (!awaited.equals(known)) {
      folder.savePending(awaited);
    }
    return awaited;
  }

  private void askFor(List<Long> ids) {
    if (!ids.isEmpty()) {
      archive.transcode(ids);
    }
  }

  /** Returns a task for each recording, which fails if its download links are missing. */
  private List<Runnable> tasks(List<Long> ready, Consumer<RemoteRecordings.Download> brought) {
    var places = new HashMap<Long, Runnable>();
    for (var each : downloads(ready)) {
      places.put(each.id(), task(each, brought));
    }
    return ready.stream().map(id -> places.getOrDefault(id, missing(id))).toList();
  }

  private List<RemoteRecordings.Download> downloads(List<Long> ready) {
    try {
      return ready.isEmpty() ? List.of() : archive.downloads(ready);
    } catch (UnreadableAnswerException e) {
      return List.of(); // Let each of them fail, as if other links had been readable.
    }
  }

  private static Runnable missing(long id) {
    return () -> {
      throw new UnavailableException(
          "recording %d: no download (expected: one, as it is listed as ready)".formatted(id),
          null);
    };
  }

  private Runnable task(
      RemoteRecordings.Download download, Consumer<RemoteRecordings.Download> brought) {
    return () -> {
      bring(download, Kind.EVENTS, download.events());
      bring(download, Kind.THUMBNAIL, download.thumbnail());
      bringVideo(download);
      archive.markArchived(List.of(download.id()));
      brought.accept(download);
    };
  }

  private void bringVideo(RemoteRecordings.Download download) {
    var name = name(download, Kind.VIDEO);
    var there = folder.bytes(name);
    if (there.isEmpty() || there.getAsLong() != download.bytes()) {
      keep(name, download.video(), download.bytes());
    }
  }

  /**
   * These files are small, and their sizes are unknown before: they are always downloaded again.
   */
  private void bring(RemoteRecordings.Download download, Kind kind, URI url) {
    keep(name(download, kind), url, -1);
  }

  private void keep(ArchivedFile name, URI url, long expected) {
    var content = archive.open(url);
    try (InputStream stream = content.stream()) {
      if (expected >= 0 && content.bytes() != expected) {
        throw new UnavailableException(
            "recording %d: %d bytes (expected: %d)"
                .formatted(name.recording(), content.bytes(), expected),
            null);
      }
      folder.keep(name, stream, content.bytes());
    } catch (IOException e) {
      throw new UnavailableException("recording %d: cannot be read".formatted(name.recording()), e);
    }
  }

  private static ArchivedFile name(RemoteRecordings.Download download, Kind kind) {
    return new ArchivedFile(
        download.startedAt().atZone(ZoneOffset.UTC).toLocalDate(), download.id(), kind);
  }

  /**
   * The progress after a pass.
   *
   * @param awaited the recordings whose videos were requested and are pending, although the service
   *     does not list them as unplayable
   * @param unplayable the recordings that no video can be made of, if the service lists them; there
   *     is nothing to download
   * @param unreadable the number of recordings with unreadable ids, which were neither requested
   *     nor downloaded
   * @param failures failed attempts for each recording; one that is listed again right after it was
   *     marked counts, too, or a list that does not move forward would be downloaded forever
   * @param marked the recordings that were downloaded and marked in this pass
   * @param idle the number of passes in a row without requests and downloads
   * @param patience the number of such passes after which pending videos are abandoned
   */
  public record Round(
      Set<Long> awaited,
      Set<Long> unplayable,
      int unreadable,
      Map<Long, Integer> failures,
      Set<Long> marked,
      int idle,
      int patience) {

    /**
     * The progress before the first pass; gives up after an hour if passes are ten seconds apart.
     */
    public static final Round FIRST = first(360);

    private static final int TRIES = 3;

    public Round {
      awaited = Set.copyOf(awaited);
      unplayable = Set.copyOf(unplayable);
      failures = Map.copyOf(failures);
      marked = Set.copyOf(marked);
    }

    /**
     * Returns the progress before the first pass.
     *
     * @param patience the number of passes without progress to wait for videos, at least 1
     */
    public static Round first(int patience) {
      return new Round(Set.of(), Set.of(), 0, Map.of(), Set.of(), 0, patience);
    }

    /** Returns the number of archived recordings. */
    public int brought() {
      return marked.size();
    }

    private Round next(Set<Long> nowAwaited, List<Long> tried, Set<Long> there, boolean isIdle) {
      var failed = new HashMap<>(failures);
      for (var id : tried) {
        if (there.contains(id) && !marked.contains(id)) {
          failed.remove(id);
        } else {
          failed.merge(id, 1, Integer::sum);
        }
      }
      return new Round(
          nowAwaited, unplayable, unreadable, failed, there, isIdle ? idle + 1 : 0, patience);
    }

    private Round withListed(RemoteRecordings.RecordingList listed) {
      return new Round(
          awaited,
          Set.copyOf(listed.unplayable()),
          listed.unreadable(),
          failures,
          marked,
          idle,
          patience);
    }

    private boolean isToBeTried(long id) {
      return failures.getOrDefault(id, 0) < TRIES;
    }

    /**
     * Returns whether nothing is left to download or to wait for; {@link #isComplete} returns
     * whether anything was abandoned.
     */
    public boolean isDone() {
      return idle > 0 && (awaited.isEmpty() || idle >= patience);
    }

    /**
     * Returns whether, once {@link #isDone}, every video was downloaded: none is {@link #awaited},
     * among the {@link #failures} or {@link #unreadable}.
     */
    public boolean isComplete() {
      return awaited.isEmpty() && failures.isEmpty() && unreadable == 0;
    }
  }
}
