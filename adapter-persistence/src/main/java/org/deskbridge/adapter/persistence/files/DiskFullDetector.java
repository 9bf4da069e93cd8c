package org.deskbridge.adapter.persistence.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other troubles; Java has no exception of its own for it. */
public final class DiskFullDetector {

  private static final String FULL = "No space left on device";
  private static final String OVER_QUOTA = "Disk quota exceeded";

  private DiskFullDetector() {}

  /** Returns whether a text that the system or a program wrote speaks of a full disk. */
  public static boolean isReportedIn(@Nullable String text) {
    return text != null && (text.contains(FULL) || text.contains(OVER_QUOTA));
  }

  /**
   * Returns whether a failure came of a full disk. The system's messages may be in any language, so
   * the room that there is counts, too.
   */
  public static boolean isReasonOf(IOException failure, Path folder, long bytes) {
    if (isReportedIn(failure.getMessage())) {
      return true;
    }
    try {
      return Files.getFileStore(folder).getUsableSpace() < bytes;
    } catch (IOException e) {
      failure.addSuppressed(e);
      return false;
    }
  }
}
