package org.deskbridge.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.deskbridge.error.UnavailableException;

/** The folder with all that the server keeps, held by one server at a time. */
final class DataFolder implements AutoCloseable {

  private static final String LOCK_FILE = "deskbridge.lock";

  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes hold of the folder, which is made if it is not there; a process that dies lets go of it.
   *
   * @throws UnavailableException if another server holds it, or it cannot be written; the message
   *     tells which
   */
  static DataFolder hold(Path folder) {
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isHeldElsewhere(channel)) {
        channel.close();
        throw new UnavailableException(
            "The data folder %s is in use by another process.".formatted(folder), null);
      }
      return new DataFolder(channel);
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

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UnavailableException("The data folder cannot be let go.", e);
    }
  }
}
