package org.deskbridge.adapter.persistence.sqlite;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Consumer;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.jspecify.annotations.Nullable;

/** A copy of the media folder that is brought up to date several times. For one thread. */
final class MediaCopy {

  /** Prefix of unfinished files, which belong to no recording. */
  private static final String HIDDEN = ".";

  private final Path source;
  private final Path target;
  private final Consumer<Backup.Progress> copied;
  private long files;
  private long bytes;
  private long expected;

  MediaCopy(Path source, Path target, Consumer<Backup.Progress> copied) {
    this.source = source.toAbsolutePath().normalize();
    this.target = target;
    this.copied = copied;
  }

  /** Copies files that are missing or out of date. */
  void bringUpToDate() throws IOException {
    if (!Files.isDirectory(source)) {
      return;
    }
    if (expected == 0) {
      visit((file, attributes) -> expected += attributes.size());
    }
    visit(this::copy);
  }

  private void visit(Visit visit) throws IOException {
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.getFileName().toString().startsWith(HIDDEN)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            visit.of(file, attributes);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            return ignoreIfGone(failure);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            return failure == null ? FileVisitResult.CONTINUE : ignoreIfGone(failure);
          }
        });
  }

  /** A recording may be erased, or its chunks be replaced by its video, at any time. */
  private static FileVisitResult ignoreIfGone(IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  private void copy(Path file, BasicFileAttributes attributes) throws IOException {
    var copy = target.resolve(source.relativize(file));
    if (isUpToDate(copy, attributes)) {
      return;
    }
    try (var from = FileChannel.open(file, StandardOpenOption.READ)) {
      OwnerOnly.createFolder(requireNonNull(copy.getParent()));
      try (var to = OwnerOnly.open(copy).truncate(0)) {
        transfer(from, to);
        to.force(true);
      }
      Files.setLastModifiedTime(copy, attributes.lastModifiedTime());
    } catch (NoSuchFileException e) {
      return;
    }
    files++;
    bytes += attributes.size();
    copied.accept(new Backup.Progress(bytes, Math.max(bytes, expected)));
  }

  private static boolean isUpToDate(Path copy, BasicFileAttributes of) throws IOException {
    if (Files.notExists(copy)) {
      return false;
    }
    var known = Files.readAttributes(copy, BasicFileAttributes.class);
    return known.size() == of.size() && known.lastModifiedTime().equals(of.lastModifiedTime());
  }

  private static void transfer(FileChannel from, FileChannel to) throws IOException {
    var size = from.size();
    for (var at = 0L; at < size; ) {
      var moved = from.transferTo(at, size - at, to);
      if (moved <= 0) {
        throw new IOException("a file became shorter while it was read");
      }
      at += moved;
    }
  }

  /** Returns the folder of the copy. */
  Path folder() {
    return target;
  }

  /** Removes the drafts folder that the store has created in the copy. */
  void removeDrafts() throws IOException {
    try (var all = Files.newDirectoryStream(target, HIDDEN + "*")) {
      for (var each : all) {
        remove(each);
      }
    }
  }

  /** Returns the number of copied files. */
  long files() {
    return files;
  }

  /** Returns the number of copied bytes. */
  long bytes() {
    return bytes;
  }

  /** Makes the names in a folder and in the folders below durable. */
  static void flushFolders(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : all.filter(Files::isDirectory).toList()) {
        OwnerOnly.flushNames(each);
      }
    }
  }

  /** Removes a folder if it exists. */
  static void remove(Path folder) throws IOException {
    removeAllBut(null, folder);
  }

  /** Removes a folder with its contents, except one file. */
  static void removeAllBut(@Nullable Path kept, Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (kept == null || !Set.of(kept, folder).contains(each)) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  /** An action on a file. */
  @FunctionalInterface
  private interface Visit {
    void of(Path file, BasicFileAttributes attributes) throws IOException;
  }
}
