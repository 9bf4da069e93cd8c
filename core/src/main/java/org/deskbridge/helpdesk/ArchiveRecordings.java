package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.RecordingShelf.Kind;
import org.deskbridge.helpdesk.RecordingShelf.ShelfName;
import org.deskbridge.meta.UseCase;

/**
 * Brings the recordings of the service to the helpdesk's own shelf.
 *
 * <p>A recording is marked as archived when all of its files are on the shelf, and not before. So a
 * run that was interrupted goes on where it was, and brings nothing twice.
 */
@UseCase
public final class ArchiveRecordings {

  private final RecordingArchive archive;
  private final RecordingShelf shelf;

  /** Creates the use case from its ports. */
  public ArchiveRecordings(RecordingArchive archive, RecordingShelf shelf) {
    this.archive = requireNonNull(archive, "archive");
    this.shelf = requireNonNull(shelf, "shelf");
  }

  /**
   * Goes one round: asks for the videos that are missing, brings what is ready, and returns where
   * that leaves it.
   *
   * <p>Meant to be called with the answer of the last round until {@link Round#isDone}, with a
   * pause wherever nothing was brought: videos take their time.
   *
   * @param before the last round, {@link Round#FIRST} to begin with
   * @param together runs all of the tasks, several at once if it likes, and returns when they have
   *     ended; what a task throws, it throws, or keeps to itself: then the recording is awaited
   * @param brought hears of every recording that is on the shelf and marked, from the thread that
   *     brought it
   * @throws UnavailableException if the service cannot be reached or the shelf takes nothing; what
   *     was brought stays, and the round can be gone again
   * @throws RejectedException if the service refuses
   */
  public Round archive(
      RecordingArchive.Query query,
      Round before,
      Consumer<List<Runnable>> together,
      Consumer<RecordingArchive.Download> brought) {
    var listed = archive.recordings(query);
    if (!listed.readyForTranscode().isEmpty()) {
      archive.transcode(listed.readyForTranscode());
    }
    var awaited = new TreeSet<>(before.awaited());
    awaited.addAll(listed.readyForTranscode());
    var ready = archive.downloads(mostOf(listed.readyForDownload(), awaited));
    ready.forEach(each -> awaited.add(each.id()));
    var there = Collections.synchronizedSet(new HashSet<Long>());
    together.accept(
        ready.stream()
            .map(each -> task(each, brought.andThen(done -> there.add(done.id()))))
            .toList());
    awaited.removeAll(there);
    return new Round(
        awaited, there.size(), listed.readyForDownload().size() == RecordingArchive.MAX_NAMED);
  }

  /** The lists hold 500 at most, and no more can be named at once; the others have their round. */
  private static Collection<Long> mostOf(List<Long> ready, Set<Long> awaited) {
    var named = new LinkedHashSet<>(ready);
    awaited.stream()
        .limit(Math.max(0, RecordingArchive.MAX_NAMED - named.size()))
        .forEach(named::add);
    return named;
  }

  private Runnable task(
      RecordingArchive.Download download, Consumer<RecordingArchive.Download> brought) {
    return () -> {
      bring(download, Kind.EVENTS, download.events());
      bring(download, Kind.THUMBNAIL, download.thumbnail());
      bringVideo(download);
      archive.markArchived(List.of(download.id()));
      brought.accept(download);
    };
  }

  private void bringVideo(RecordingArchive.Download download) {
    var name = name(download, Kind.VIDEO);
    var there = shelf.bytes(name);
    if (there.isEmpty() || there.getAsLong() != download.bytes()) {
      keep(name, download.video(), download.bytes());
    }
  }

  /** These are small, and their sizes are known only when they come: they are brought anew. */
  private void bring(RecordingArchive.Download download, Kind kind, URI url) {
    keep(name(download, kind), url, -1);
  }

  private void keep(ShelfName name, URI url, long expected) {
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

  private static ShelfName name(RecordingArchive.Download download, Kind kind) {
    return new ShelfName(
        download.startedAt().atZone(ZoneOffset.UTC).toLocalDate(), download.id(), kind);
  }

  /**
   * Where a round has left it.
   *
   * @param awaited the recordings whose videos were asked for and have not come
   * @param brought how many recordings were brought
   * @param isMore whether the list was full, so that there may be more
   */
  public record Round(Set<Long> awaited, int brought, boolean isMore) {

    /** Nothing has been done yet. */
    public static final Round FIRST = new Round(Set.of(), 0, true);

    /** Creates the round. */
    public Round {
      awaited = Set.copyOf(awaited);
    }

    /** Returns whether there is nothing left to bring or to wait for. */
    public boolean isDone() {
      return awaited.isEmpty() && !isMore && brought == 0;
    }
  }
}
