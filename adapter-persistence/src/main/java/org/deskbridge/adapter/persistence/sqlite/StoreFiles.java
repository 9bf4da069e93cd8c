package org.deskbridge.adapter.persistence.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Detects whether the files of an open store were deleted or replaced.
 *
 * <p>The system lets a process write to a deleted file, whose contents are lost when the process
 * ends.
 */
final class StoreFiles {

  private final DataDirectory folder;
  private final @Nullable Object opened;

  private StoreFiles(DataDirectory folder, @Nullable Object opened) {
    this.folder = folder;
    this.opened = opened;
  }

  /** Stores the identity of the open database file. */
  static StoreFiles opened(DataDirectory folder) {
    try {
      return new StoreFiles(folder, identity(folder.database()));
    } catch (IOException e) {
      throw new UnavailableException("The data folder cannot be used.", e);
    }
  }

  private static @Nullable Object identity(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /**
   * Makes sure that writes go to the database in the folder.
   *
   * @throws UnavailableException if the database was deleted or replaced
   */
  void requireDatabase() {
    if (!hasDatabase()) {
      throw new UnavailableException(
          "The database was deleted or replaced while it was in use; nothing was stored.", null);
    }
  }

  /** Returns whether the database in the folder is the one that was opened. */
  boolean hasDatabase() {
    try {
      var now = identity(folder.database());
      return opened == null || opened.equals(now);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      // The next statement will fail with the same problem.
      return true;
    }
  }

  /** Returns whether the master key is there. */
  boolean hasKey() {
    return folder.masterKey().exists();
  }

  /** Returns whether the file system can only be read. */
  boolean isReadOnly() throws IOException {
    return Files.getFileStore(folder.path()).isReadOnly();
  }

  /** Returns the free space in bytes. */
  long usableBytes() throws IOException {
    return Files.getFileStore(folder.path()).getUsableSpace();
  }
}
