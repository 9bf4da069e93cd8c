package org.deskbridge.adapter.persistence;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.deskbridge.error.UnavailableException;

/** The folder that holds the database and, in a file of its own, the master key. */
final class DataFolder {

  static final String DATABASE = "deskbridge.db";
  static final String KEY = "secret.key";

  private static final String LOCK = "opening.lock";
  private static final int KEY_BYTES = 32;

  private final Path folder;

  DataFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Creates the folder if there is none, and holds off other processes until the answer is closed:
   * two at once would each make a key.
   */
  FileChannel enter() {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, onlyForOwner("rwx------"));
      }
      var channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
      channel.lock();
      return channel;
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  Path database() {
    return folder.resolve(DATABASE);
  }

  /** Returns the master key, made now if there is neither key nor database. */
  byte[] masterKey() {
    var file = folder.resolve(KEY);
    try {
      if (Files.notExists(file)) {
        if (Files.exists(database())) {
          throw new UnavailableException(
              "%s: missing (expected: the key that %s was made with)".formatted(KEY, DATABASE),
              null);
        }
        makeKey(file);
      }
      var key = Files.readAllBytes(file);
      if (key.length != KEY_BYTES) {
        throw new UnavailableException(
            "%s: %d bytes (expected: %d)".formatted(KEY, key.length, KEY_BYTES), null);
      }
      return key;
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /** Lets the key appear under its name only when all of it is on the disk. */
  private void makeKey(Path file) throws IOException {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    var draft = folder.resolve(KEY + ".new");
    Files.deleteIfExists(draft);
    Set<OpenOption> options = Set.of(CREATE_NEW, WRITE);
    try (var channel = FileChannel.open(draft, options, onlyForOwner("rw-------"))) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    flushNames();
  }

  private void flushNames() throws IOException {
    if (isPosix()) {
      try (var names = FileChannel.open(folder, READ)) {
        names.force(true);
      }
    }
  }

  private FileAttribute<?>[] onlyForOwner(String permissions) {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private UnavailableException notWritable(IOException cause) {
    return new UnavailableException(
        "data folder %s: not usable (expected: a folder that can be written to)".formatted(folder),
        cause);
  }
}
