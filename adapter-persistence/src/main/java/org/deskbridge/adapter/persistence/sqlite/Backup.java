package org.deskbridge.adapter.persistence.sqlite;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaStore;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a data folder, made while servers and commands write into it.
 *
 * <p>The database is a snapshot taken after the beginning, so everything acknowledged before is in
 * it. Recordings are copied before the snapshot, and new ones after it. A recording whose chunks
 * were replaced by its video in between is found by comparing the two, and then both are copied
 * again.
 */
public final class Backup {

  private static final String MEDIA = "media";
  private static final String LOCK = "backup.lock";
  private static final int MOST_SNAPSHOTS = 5;

  private final DataDirectory source;
  private final @Nullable Path media;
  private final Function<Path, MediaStore> stores;
  private final Path target;

  private Backup(
      DataDirectory source, @Nullable Path media, Function<Path, MediaStore> stores, Path target) {
    this.source = source;
    this.media = media;
    this.stores = stores;
    this.target = target;
  }

  /**
   * Prepares a backup.
   *
   * @param data the data folder
   * @param media the folder of the recordings; null if they are in an object store, whose operator
   *     backs it up
   * @param stores opens a folder as a store of recordings
   * @param target the folder of the backup, which must not exist yet
   * @throws UnavailableException if there is no installation in the folder, or the target exists,
   *     lies in one of the folders, or cannot be made; show the message
   */
  public static Backup of(
      Path data, @Nullable Path media, Function<Path, MediaStore> stores, Path target) {
    var source = DataDirectory.at(data);
    source.requireDatabase();
    var backup = new Backup(source, media, stores, target.toAbsolutePath().normalize());
    backup.checkTarget();
    return backup;
  }

  private void checkTarget() {
    var parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw refused("in a folder that does not exist", "in a folder that exists");
    }
    if (Files.exists(target)) {
      throw refused("exists", "a name that does not exist yet");
    }
    if (isWithin(parent, source.path()) || (media != null && isWithin(parent, media))) {
      throw refused("lies in a folder to be backed up", "a place outside it");
    }
  }

  private UnavailableException refused(String found, String expected) {
    return new UnavailableException(
        "backup target %s: %s (expected: %s)".formatted(target, found, expected), null);
  }

  private static boolean isWithin(Path inner, Path outer) {
    try {
      return Files.exists(outer) && inner.toRealPath().startsWith(outer.toRealPath());
    } catch (IOException e) {
      throw new UnavailableException("The data folder cannot be read.", e);
    }
  }

  /**
   * Makes the backup. Until it is complete and verified, its name ends in {@code .unfinished}; the
   * rest of an interrupted backup is removed by the next one of that name.
   *
   * @param copied called after each copied file of a recording
   * @throws UnavailableException if something cannot be read or written, or the copy turns out to
   *     be damaged; nothing is left of it then
   */
  public Result make(Consumer<Progress> copied) {
    var draft = target.resolveSibling(target.getFileName() + ".unfinished");
    try (var lock = begin(draft)) {
      var isDone = false;
      try {
        var result = copyInto(draft, copied);
        Files.delete(draft.resolve(LOCK));
        MediaCopy.flushFolders(draft);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.flushNames(requireNonNull(target.getParent()));
        isDone = lock.isOpen();
        return result;
      } finally {
        if (!isDone) {
          MediaCopy.remove(draft);
        }
      }
    } catch (IOException e) {
      throw new UnavailableException("The backup cannot be written or the data be read.", e);
    }
  }

  private FileChannel begin(Path draft) throws IOException {
    OwnerOnly.createFolder(draft);
    var lock = OwnerOnly.open(draft.resolve(LOCK));
    if (lock.tryLock() == null) {
      lock.close();
      throw refused("is being made by another process", "one backup of a name at a time");
    }
    MediaCopy.removeAllBut(draft.resolve(LOCK), draft);
    return lock;
  }

  private Result copyInto(Path draft, Consumer<Progress> copied) throws IOException {
    var key = copyKey(draft);
    var snapshot = new Snapshot(draft.resolve(DataDirectory.DATABASE));
    var mediaFiles = 0L;
    var mediaBytes = 0L;
    List<MediaKey> missing = List.of();
    if (media == null) {
      snapshot.take(source.database());
    } else {
      var copy = new MediaCopy(media, draft.resolve(MEDIA), copied);
      missing = copyWithMedia(snapshot, copy);
      mediaFiles = copy.files();
      mediaBytes = copy.bytes();
    }
    snapshot.verify(key);
    return new Result(target, Files.size(snapshot.file()), mediaFiles, mediaBytes, missing);
  }

  private Path copyKey(Path draft) throws IOException {
    var key = draft.resolve(DataDirectory.KEY);
    try (var file = OwnerOnly.open(key)) {
      file.write(ByteBuffer.wrap(Files.readAllBytes(source.path().resolve(DataDirectory.KEY))));
      file.force(true);
    }
    return key;
  }

  /** Returns the missing files, which no further attempt would find. */
  private List<MediaKey> copyWithMedia(Snapshot snapshot, MediaCopy copy) throws IOException {
    copy.bringUpToDate();
    OwnerOnly.createFolder(copy.folder());
    var copies = stores.apply(copy.folder());
    List<MediaKey> before = List.of();
    List<MediaKey> missing = List.of();
    for (int i = 0; i == 0 || (i < MOST_SNAPSHOTS && !missing.equals(before)); i++) {
      before = missing;
      snapshot.take(source.database());
      copy.bringUpToDate();
      missing = snapshot.missingIn(copies);
    }
    snapshot.removeWhatIsErased(copies);
    copy.removeDrafts();
    return missing;
  }

  /**
   * The progress of copying recordings.
   *
   * @param bytes copied so far
   * @param of all at the beginning; more may have been added since
   */
  public record Progress(long bytes, long of) {}

  /**
   * A complete backup.
   *
   * @param missing media that the database knows and that are not in the media folder either, the
   *     first 100; empty if the backup is complete
   */
  public record Result(
      Path target, long databaseBytes, long mediaFiles, long mediaBytes, List<MediaKey> missing) {

    public Result {
      missing = List.copyOf(missing);
    }
  }
}
