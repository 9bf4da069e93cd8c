package org.deskbridge.adapter.persistence.files;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Folders and files that only their owner can read: everything that Deskbridge stores.
 *
 * <p>The rights are given as the file is made, not afterwards, when another process could have
 * opened it already. File systems without POSIX permissions keep the rights that they inherit.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Creates a folder if it is missing, and returns when its name is durable. */
  public static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    var parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      createFolder(parent);
    }
    Files.createDirectories(folder, folderRights(folder));
    if (parent != null) {
      flushNames(parent);
    }
  }

  /** Opens a file for writing, creating it if it is missing. */
  public static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, Set.of(CREATE, WRITE), fileRights(file));
  }

  /** Returns the rights to make a folder with. */
  public static FileAttribute<?>[] folderRights(Path folder) {
    return rights(folder, FOLDER);
  }

  /** Returns the rights to make a file with. */
  public static FileAttribute<?>[] fileRights(Path file) {
    return rights(file, FILE);
  }

  /** Makes the names in a folder durable, added ones and removed ones. */
  public static void flushNames(Path folder) throws IOException {
    if (isPosix(folder)) {
      try (var names = FileChannel.open(folder, READ)) {
        names.force(true);
      }
    }
  }

  /** Returns whether others than the owner have any right to a file or folder. */
  public static boolean isOpenToOthers(Path path) throws IOException {
    if (!isPosix(path)) {
      return false;
    }
    var ofOthers = EnumSet.copyOf(Files.getPosixFilePermissions(path));
    ofOthers.removeAll(FOLDER);
    return !ofOthers.isEmpty();
  }

  private static FileAttribute<?>[] rights(Path path, Set<PosixFilePermission> permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
