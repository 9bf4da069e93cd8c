package org.deskbridge.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.spi.Store;

/**
 * Keeps demo and real data apart: the demo's password is public, so a folder of the demo must never
 * be served, and the demo must not add its accounts to a real installation.
 */
public final class DemoData {

  private static final String MARK = "DEMO.txt";

  private static final String EXPLANATION =
      """
      The demo of Deskbridge keeps its data in this folder. Its password is public, so 'serve' refuses the folder, even without this file.
      """;

  private DemoData() {}

  /**
   * Refuses a folder that the demo has used.
   *
   * @throws UnavailableException if it has been used; show the message
   */
  public static void refuse(DataDirectory folder, Store store) {
    if (isMarked(folder) || hasDemo(store)) {
      throw new UnavailableException(
          ("data folder %s: was used by the demo, whose password is public (expected: a folder of"
                  + " its own; name another one with --data, or move this one away)")
              .formatted(folder.path()),
          null);
    }
  }

  /**
   * Marks a folder as the demo's.
   *
   * @throws UnavailableException if a real installation uses it; show the message
   */
  public static void claim(DataDirectory folder, Store store) {
    if (isMarked(folder)) {
      return;
    }
    if (!hasDemo(store) && !store.directory().accounts().isEmpty()) {
      throw new UnavailableException(
          ("data folder %s: holds a real installation, which the demo's public password would open"
                  + " (expected: a folder for the demo alone; name another one with --data)")
              .formatted(folder.path()),
          null);
    }
    mark(folder);
  }

  private static void mark(DataDirectory folder) {
    try (var file = OwnerOnly.open(mark(folder.path()))) {
      file.write(StandardCharsets.UTF_8.encode(EXPLANATION));
    } catch (IOException e) {
      throw new UnavailableException(
          "The data folder %s cannot be written.".formatted(folder.path()), e);
    }
  }

  private static boolean isMarked(DataDirectory folder) {
    return Files.exists(mark(folder.path()));
  }

  private static Path mark(Path folder) {
    return folder.resolve(MARK);
  }

  /** Recognizes the demos of versions that left no mark. */
  private static boolean hasDemo(Store store) {
    return store.clients().client(DemoDirectory.CLIENT).filter(DemoData::isDemo).isPresent()
        || store.directory().expertByEmail(DemoDirectory.EMAIL).isPresent();
  }

  private static boolean isDemo(OAuthClient client) {
    return client.name().equals(DemoDirectory.CLIENT_NAME);
  }
}
