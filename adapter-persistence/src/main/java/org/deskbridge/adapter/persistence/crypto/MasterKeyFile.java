package org.deskbridge.adapter.persistence.crypto;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Set;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.error.UnavailableException;

/**
 * The file of the master key.
 *
 * <p>A new key has a draft's name until its database is complete. So a key under its own name shows
 * that there was a database: if that is missing, it was lost, and no new one may take its place by
 * itself.
 */
public final class MasterKeyFile {

  private static final int KEY_BYTES = 32;

  private final Path file;
  private final Path draft;
  private final Path database;

  public MasterKeyFile(Path file, Path database) {
    this.file = file;
    this.draft = file.resolveSibling(file.getFileName() + ".new");
    this.database = database;
  }

  /** Returns the key, made now if there is neither key nor database. */
  public byte[] read() {
    try {
      if (Files.exists(file)) {
        var key = read(file);
        requireDatabase();
        return key;
      }
      if (isEmpty(database)) {
        makeDraft();
      } else if (Files.notExists(draft)) {
        throw new UnavailableException(
            "%s: missing (expected: the key that %s was made with)"
                .formatted(file.getFileName(), database.getFileName()),
            null);
      }
      return read(draft);
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  /**
   * Returns the key for a database that is not in a file beside it, made now if the database is
   * new.
   *
   * @param isNew whether nothing was stored with a key yet
   */
  public byte[] read(boolean isNew) {
    try {
      if (Files.exists(file)) {
        return read(file);
      }
      if (Files.notExists(draft)) {
        if (!isNew) {
          throw new UnavailableException(
              ("%s: missing (expected: the key that the database was made with; copy it from the data"
                      + " folder of another server on this database, or from a backup)")
                  .formatted(file),
              null);
        }
        makeDraft();
      }
      return read(draft);
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  private void requireDatabase() throws IOException {
    if (isEmpty(database)) {
      throw new UnavailableException(
          ("%s: missing (expected: the database that %s belongs to; put it back from a backup, or"
                  + " move %s away to begin anew without it)")
              .formatted(database, file.getFileName(), file.getFileName()),
          null);
    }
  }

  private static boolean isEmpty(Path file) throws IOException {
    return Files.notExists(file) || Files.size(file) == 0;
  }

  private static byte[] read(Path file) throws IOException {
    var key = Files.readAllBytes(file);
    if (key.length != KEY_BYTES) {
      throw new UnavailableException(
          "%s: %d bytes (expected: %d)".formatted(file.getFileName(), key.length, KEY_BYTES), null);
    }
    return key;
  }

  private void makeDraft() throws IOException {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.deleteIfExists(draft);
    try (var channel =
        FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), OwnerOnly.fileRights(draft))) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
    flushNames();
  }

  /** Lets a new key appear under its name, now that its database is complete. */
  public void keep() {
    try {
      if (Files.exists(file)) {
        Files.deleteIfExists(draft);
      } else {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        flushNames();
      }
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  /** Returns whether there is a key. */
  public boolean exists() {
    return Files.exists(file);
  }

  private void flushNames() throws IOException {
    OwnerOnly.flushNames(requireNonNull(file.getParent()));
  }

  private UnavailableException notUsable(IOException cause) {
    return new UnavailableException(
        "data folder %s: not usable (expected: a folder that can be written to)"
            .formatted(file.getParent()),
        cause);
  }
}
