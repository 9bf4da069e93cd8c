package org.deskbridge.adapter.persistence.media.folder;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.deskbridge.adapter.persistence.files.DiskFullDetector;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.adapter.persistence.files.SourceReadException;
import org.deskbridge.adapter.persistence.files.TempFiles;
import org.deskbridge.adapter.persistence.files.VerifiedInput;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.StorageFullException;

/** A folder in which a file appears under its name only once all of it is on the disk. */
public final class AtomicFileStore {

  private static final Set<OpenOption> NEW = Set.of(CREATE_NEW, WRITE);

  /** In microseconds, the finest resolution of file times that Java 17 can set. */
  private static final AtomicLong LAST_STAMP = new AtomicLong();

  private final Path folder;
  private final TempFiles drafts;

  /**
   * @param drafts on the same disk as the folder
   */
  public AtomicFileStore(Path folder, TempFiles drafts) {
    this.folder = folder.toAbsolutePath().normalize();
    this.drafts = drafts;
  }

  /**
   * Stores a content under a name, replacing what was there.
   *
   * @param name made of numbers
   * @throws SourceReadException if the content cannot be read to its end
   */
  void put(String name, VerifiedInput content, long bytes) throws SourceReadException {
    var draft = drafts.next();
    var target = path(name);
    try {
      write(draft, content);
      Files.setLastModifiedTime(draft, stamp());
      move(draft, target);
    } catch (SourceReadException e) {
      throw e;
    } catch (IOException e) {
      throw unavailable(name, bytes, e);
    } finally {
      removeQuietly(draft);
    }
  }

  private void write(Path draft, VerifiedInput content) throws IOException {
    try (var file = FileChannel.open(draft, NEW, OwnerOnly.fileRights(draft))) {
      content.copy(file, Long.MAX_VALUE - 1);
      content.verify();
      file.force(true);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    var parent = requireNonNull(target.getParent());
    try {
      OwnerOnly.createFolder(parent);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // The recording was removed in between.
      OwnerOnly.createFolder(parent);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }
    OwnerOnly.flushNames(parent);
  }

  /**
   * Returns a time that no other file of this process has. File systems update their clock every
   * few milliseconds, and two contents of one size within that time would look the same.
   */
  private static FileTime stamp() {
    var now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    var stamp = LAST_STAMP.accumulateAndGet(now, (last, next) -> Math.max(last + 1, next));
    return FileTime.from(stamp, TimeUnit.MICROSECONDS);
  }

  /** Returns the path of a file, whether or not it exists. */
  Path path(String name) {
    return folder.resolve(name);
  }

  private UnavailableException unavailable(String name, long bytes, IOException cause) {
    return DiskFullDetector.isReasonOf(cause, folder, bytes)
        ? new StorageFullException(cause)
        : new UnavailableException("%s: cannot be stored".formatted(name), cause);
  }

  /** Ignores failures: drafts that stay are removed at the next opening. */
  private static void removeQuietly(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      draft.toFile().deleteOnExit();
    }
  }
}
