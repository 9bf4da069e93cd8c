package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Detects a stalled program: one that neither takes input nor writes to its log or its file.
 *
 * <p>Any thread may note progress; one thread checks for it.
 */
final class ProcessWatchdog {

  private static final int LOOKS = 10;

  private final Duration patience;
  private final @Nullable Path made;
  private volatile long lastAt = System.nanoTime();
  private @Nullable FileTime written;

  /**
   * Creates the watchdog at the start of the program, which counts as progress.
   *
   * @param made the file the program may write, absent if there is none
   */
  ProcessWatchdog(Duration patience, @Nullable Path made) {
    this.patience = patience;
    this.made = made;
  }

  /** Returns the longest time without progress. */
  Duration patience() {
    return patience;
  }

  /** Returns the time between two checks. */
  Duration period() {
    return patience.dividedBy(LOOKS);
  }

  /** Notes progress. */
  void note() {
    lastAt = System.nanoTime();
  }

  /** Returns whether there has been no progress for too long. */
  boolean isStalled() {
    var now = lastWritten();
    if (now != null && !now.equals(written)) {
      written = now;
      note();
    }
    return System.nanoTime() - lastAt > patience.toNanos();
  }

  private @Nullable FileTime lastWritten() {
    try {
      return made == null ? null : Files.getLastModifiedTime(made);
    } catch (IOException e) {
      // It is not written yet.
      return null;
    }
  }
}
