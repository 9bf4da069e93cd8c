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
 * Brings the recordings of the service to the helpdesk's own shelf.
 *
 * <p>A recording is marked as archived when all of its files are on the shelf, and not before. So a
 * run that was interrupted goes on where it was, and brings nothing twice.
 */
@UseCase
public final class ArchiveRecordings {

  private final RemoteRecordings archive;
  private final ArchiveFolder shelf;

  public ArchiveRecordings(RemoteRecordings archive, ArchiveFolder shelf) {
    this.archive = requireNonNull(archive, "archive");
    this.shelf = requireNonNull(shelf, "shelf");
  }

  /**
   * Goes one round: asks for the videos that are missing, brings what is ready, and returns where
   * that leaves it.
   *
   * <p>Meant to be called with the answer of the last round until {@link Round#isDone}, with a
   * pause wherever nothing was brought: videos take their time. One run at a time a shelf.
   *
   * @param before the last round, {@link Round#FIRST} to begin with
   * @param together runs all of the tasks, several at once if it likes, and returns when they have
   *     ended; what a task throws, it throws, or keeps to itself: then the recording has its turn
   *     again in the next round, three times in all
   * @param brought hears of every recording that is on the shelf and marked, from the thread that
   *     brought it
   * @throws UnavailableException if the service cannot be reached or the shelf takes nothing; what
   *     was brought stays, and the round can be gone again
   * @throws RejectedException if the service refuses
   */
  public Round archive(
      RemoteRecordings.Query query,
      Round before,
      Consumer<List<Runnable>> together,
      Consumer<RemoteRecordings.Download> brought) {
    var listed = archive.recordings(query);
    var known = shelf.awaited();
    var awaited = awaited(known, listed);
    askFor(listed.readyForTranscode());
    var ready = listed.readyForDownload().stream().distinct().filter(before::isToBeTried).toList();
    var there = Collections.synchronizedSet(new HashSet<Long>());
    together.accept(tasks(ready, brought.andThen(done -> there.add(done.id()))));
    var isIdle = ready.isEmpty() && known.containsAll(awaited);
    var round = before.next(awaited, ready, there, isIdle).withListed(listed);
    if (round.isDone() && !awaited.isEmpty()) {
      shelf.savePending(Set.of());
    }
    return round;
  }

  /**
   * Notes what is asked for before it is asked for, and no longer than until it is decided: a video
   * that is being made is in no list, and a run that comes after an interrupted one would not know
   * that there is something to wait for.
   */
  private Set<Long> awaited(Set<Long> known, RemoteRecordings.RecordingList listed) {
    var awaited = new TreeSet<>(known);
    awaited.addAll(listed.readyForTranscode());
    listed.readyForDownload().forEach(awaited::remove);
    listed.unplayable().forEach(awaited::remove);
    if (!awaited.equals(known)) {
      shelf.savePending(awaited);
    }
    return awaited;
  }

  private void askFor(List<Long> ids) {
    if (!ids.isEmpty()) {
      archive.transcode(ids);
    }
  }

  /** Returns a task for each recording, which fails if no download of it could be read. */
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
      return List.of(); // Each of them has failed, as if others had been readable.
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
    var there = shelf.bytes(name);
    if (there.isEmpty() || there.getAsLong() != download.bytes()) {
      keep(name, download.video(), download.bytes());
    }
  }

  /** These are small, and their sizes are known only when they come: they are brought anew. */
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
      shelf.keep(name, stream, content.bytes());
    } catch (IOException e) {
      throw new UnavailableException("recording %d: cannot be read".formatted(name.recording()), e);
    }
  }

  private static ArchivedFile name(RemoteRecordings.Download download, Kind kind) {
    return new ArchivedFile(
        download.startedAt().atZone(ZoneOffset.UTC).toLocalDate(), download.id(), kind);
  }

  /**
   * Where a round has left it.
   *
   * @param awaited the recordings whose videos were asked for and have not come, although the
   *     service does not list them as unplayable
   * @param unplayable the recordings that no video can be made of, as far as the service tells;
   *     there is nothing to bring of them
   * @param unreadable how many recordings the service listed by ids that cannot be read; they were
   *     neither asked for nor brought
   * @param failures failed attempts for each recording; one that is listed again right after it was
   *     marked counts too, or a list that does not move forward would be brought for ever
   * @param marked the recordings that were brought and marked in this round
   * @param idle how many rounds in a row there was nothing to ask for and nothing to bring
   * @param patience after how many of them what is still awaited is given up
   */
  public record Round(
      Set<Long> awaited,
      Set<Long> unplayable,
      int unreadable,
      Map<Long, Integer> failures,
      Set<Long> marked,
      int idle,
      int patience) {

    /** Nothing has been done yet; an hour's patience, where rounds are ten seconds apart. */
    public static final Round FIRST = first(360);

    private static final int TRIES = 3;

    public Round {
      awaited = Set.copyOf(awaited);
      unplayable = Set.copyOf(unplayable);
      failures = Map.copyOf(failures);
      marked = Set.copyOf(marked);
    }

    /**
     * Returns that nothing has been done yet.
     *
     * @param patience how many rounds without any progress to wait for videos, at least 1
     */
    public static Round first(int patience) {
      return new Round(Set.of(), Set.of(), 0, Map.of(), Set.of(), 0, patience);
    }

    /** Returns how many recordings were brought. */
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
     * Returns whether there is nothing left to bring and to wait for; {@link #isComplete} tells
     * whether anything was given up.
     */
    public boolean isDone() {
      return idle > 0 && (awaited.isEmpty() || idle >= patience);
    }

    /**
     * Returns whether every video was brought, once this {@link #isDone}: none is {@link #awaited},
     * among the {@link #failures} or {@link #unreadable}.
     */
    public boolean isComplete() {
      return awaited.isEmpty() && failures.isEmpty() && unreadable == 0;
    }
  }
}
