package org.deskbridge.adapter.persistence.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Distinguishes a full disk from other failures; Java has no exception of its own for it. */
public final class DiskFullDetector {

  private static final String FULL = "No space left on device";
  private static final String OVER_QUOTA = "Disk quota exceeded";

  private DiskFullDetector() {}

  /** Returns whether a message of the system or of a program reports a full disk. */
  public static boolean isReportedIn(@Nullable String text) {
    return text != null && (text.contains(FULL) || text.contains(OVER_QUOTA));
  }

  /**
   * Returns whether a failure was caused by a full disk. The system's messages may be in any
   * language, so the free space counts, too.
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
