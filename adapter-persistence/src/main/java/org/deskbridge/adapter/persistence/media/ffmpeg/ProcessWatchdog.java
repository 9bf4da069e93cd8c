package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a program last showed that it gets on: it took input, said something, or wrote to its file.
 *
 * <p>Signs may be noted by any thread; one looks whether they are missing.
 */
final class ProcessWatchdog {

  private static final int LOOKS = 10;

  private final Duration patience;
  private final @Nullable Path made;
  private volatile long lastAt = System.nanoTime();
  private @Nullable FileTime written;

  /**
   * Creates it at the start of the program, which is the first sign.
   *
   * @param made the file the program may write, absent if there is none
   */
  ProcessWatchdog(Duration patience, @Nullable Path made) {
    this.patience = patience;
    this.made = made;
  }

  /** Returns how long there may be none. */
  Duration patience() {
    return patience;
  }

  /** Returns how long to wait between two looks. */
  Duration period() {
    return patience.dividedBy(LOOKS);
  }

  /** Takes note of a sign. */
  void note() {
    lastAt = System.nanoTime();
  }

  /** Returns whether there has been none for too long. */
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
