package org.deskbridge.adapter.persistence.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.deskbridge.error.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folder for unfinished files, on the same disk as the finished ones.
 *
 * <p>Each opening has a folder of its own and holds a lock on it. The system releases the lock when
 * the process ends, however it ends, so a folder without a lock was left behind. The next opening
 * removes it.
 */
public final class TempFiles implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TempFiles.class);

  private static final String FOLDER = ".drafts";
  private static final String LOCK = "lock";
  private static final String PLACE = "place";

  /** Folders held open in this process; to probe the lock of one would release it. */
  private static final Set<Path> HERE = new HashSet<>();

  private final Path folder;
  private final FileChannel lock;
  private final AtomicLong next = new AtomicLong();

  private TempFiles(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Opens a folder for drafts inside another one, which is created if it is missing. */
  public static TempFiles open(Path within) {
    synchronized (HERE) {
      var all = within.toAbsolutePath().normalize().resolve(FOLDER);
      try {
        OwnerOnly.createFolder(all);
        try (var entered = OwnerOnly.open(all.resolve(LOCK))) {
          entered.lock();
          removeLeftovers(all);
          return enter(all.resolve(UUID.randomUUID().toString()));
        }
      } catch (IOException e) {
        throw new UnavailableException(
            "folder %s: not usable (expected: a folder that can be written to)".formatted(within),
            e);
      }
    }
  }

  private static TempFiles enter(Path own) throws IOException {
    Files.createDirectory(own, OwnerOnly.folderRights(own));
    var lock = OwnerOnly.open(own.resolve(LOCK));
    lock.lock();
    HERE.add(own);
    return new TempFiles(own, lock);
  }

  private static void removeLeftovers(Path all) throws IOException {
    try (var each = Files.newDirectoryStream(all, Files::isDirectory)) {
      for (var drafts : each) {
        if (!HERE.contains(drafts) && isLeft(drafts.resolve(LOCK))) {
          log.debug("drafts {}: removed, left by a process that ended", drafts.getFileName());
          Folders.remove(drafts);
        }
      }
    }
  }

  private static boolean isLeft(Path lock) throws IOException {
    try (var channel = OwnerOnly.open(lock)) {
      return channel.tryLock() != null;
    }
  }

  /**
   * Returns a name of the outer folder: the same for all processes that use it, also over a network
   * and by other paths, and different for any other folder but a copy.
   */
  public String place() {
    synchronized (HERE) {
      var all = requireNonNull(folder.getParent());
      try (var entered = OwnerOnly.open(all.resolve(LOCK))) {
        entered.lock();
        return named(all.resolve(PLACE));
      } catch (IOException e) {
        throw new UnavailableException(
            "folder %s: not usable (expected: a folder that can be written to)".formatted(all), e);
      }
    }
  }

  /** One that is empty was left by a process that ended as it made it. */
  private static String named(Path file) throws IOException {
    var known = Files.exists(file) ? Files.readString(file) : "";
    if (!known.isEmpty()) {
      return known;
    }
    var name = UUID.randomUUID().toString();
    try (var made = OwnerOnly.open(file)) {
      made.write(ByteBuffer.wrap(name.getBytes(UTF_8)));
      made.force(true);
    }
    return name;
  }

  /** Returns the folder of the drafts. */
  public Path folder() {
    return folder;
  }

  /** Returns an unused path. */
  public Path next() {
    return folder.resolve(Long.toString(next.getAndIncrement()));
  }

  /** Removes all drafts. */
  @Override
  public void close() {
    synchronized (HERE) {
      try (lock) {
        Folders.remove(folder);
      } catch (IOException e) {
        log.warn("drafts {}: cannot be removed", folder.getFileName(), e);
      } finally {
        HERE.remove(folder);
      }
    }
  }
}
