package org.deskbridge.adapter.persistence.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deskbridge.adapter.persistence.crypto.MasterKeyFile;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.error.UnavailableException;

/**
 * The folder of all stored data: the database, the master key, and files of the application. Only
 * the owner can read it.
 *
 * <p>Two locks guard it, in two files, because a process that closes one file loses all its locks
 * on that file: one is held by a server as long as it runs, the other by every process while it
 * opens the database.
 */
public final class DataDirectory {

  public static final String DATABASE = "deskbridge.db";
  public static final String KEY = "secret.key";

  private static final String SERVER_LOCK = "deskbridge.lock";
  private static final String OPENING_LOCK = "opening.lock";

  private final Path folder;

  private DataDirectory(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Returns the folder at a path; it need not exist. */
  public static DataDirectory at(Path folder) {
    return new DataDirectory(folder);
  }

  /** Returns the absolute path. */
  public Path path() {
    return folder;
  }

  /** Returns whether there is a database in it. */
  public boolean hasDatabase() {
    return Files.exists(database());
  }

  /**
   * Requires an installation in the folder, and changes nothing.
   *
   * @throws UnavailableException if there is none, or it may not be read; show the message
   */
  public void requireDatabase() {
    if (hasDatabase()) {
      return;
    }
    throw new UnavailableException(
        Files.notExists(database())
            ? ("data folder %s: no %s in it (expected: the data folder of an installation;"
                    + " 'account add' makes one)")
                .formatted(folder, DATABASE)
            : "data folder %s: may not be read (expected: to be run by the user who owns it)"
                .formatted(folder),
        null);
  }

  /**
   * Locks the folder for a server, of which there can be one at a time; creates the folder if it is
   * missing. The lock ends with the process.
   *
   * @throws UnavailableException if another server has it locked, or it cannot be written; show the
   *     message
   */
  public Hold hold() {
    try {
      OwnerOnly.createFolder(folder);
      var channel = OwnerOnly.open(folder.resolve(SERVER_LOCK));
      if (isHeldElsewhere(channel)) {
        channel.close();
        throw new UnavailableException(
            "The data folder %s is in use by another process.".formatted(folder), null);
      }
      return new Hold(channel);
    } catch (IOException e) {
      throw new UnavailableException("The data folder %s cannot be written.".formatted(folder), e);
    }
  }

  private static boolean isHeldElsewhere(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /**
   * Returns the names of files that others than the owner have rights to, of the folder itself and
   * those directly in it; empty if the rights are as this program sets them.
   */
  public List<String> openToOthers() {
    var found = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(folder)) {
      if (OwnerOnly.isOpenToOthers(folder)) {
        found.add(folder.toString());
      }
      for (var file : files) {
        if (OwnerOnly.isOpenToOthers(file)) {
          found.add(file.getFileName().toString());
        }
      }
    } catch (IOException e) {
      throw notUsable(e);
    }
    return found;
  }

  /**
   * Creates the folder if it is missing, and locks out other processes until the result is closed:
   * two at once would each create a key.
   */
  public FileChannel enter() {
    try {
      OwnerOnly.createFolder(folder);
      var channel = OwnerOnly.open(folder.resolve(OPENING_LOCK));
      channel.lock();
      return channel;
    } catch (IOException e) {
      throw notUsable(e);
    }
  }

  /** Returns the file of the database. */
  Path database() {
    return folder.resolve(DATABASE);
  }

  /** Returns the file of the master key. */
  public MasterKeyFile masterKey() {
    return new MasterKeyFile(folder.resolve(KEY), database());
  }

  private UnavailableException notUsable(IOException cause) {
    return new UnavailableException(
        "data folder %s: not usable (expected: a folder that can be written to)".formatted(folder),
        cause);
  }

  /** The lock of a server on the folder. */
  public static final class Hold implements AutoCloseable {

    private final FileChannel channel;

    private Hold(FileChannel channel) {
      this.channel = channel;
    }

    /** Releases the folder. */
    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UnavailableException("The lock of the data folder cannot be released.", e);
      }
    }
  }
}
