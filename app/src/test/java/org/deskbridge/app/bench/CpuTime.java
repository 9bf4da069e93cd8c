package org.deskbridge.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The computing time of a process, as Linux counts it. */
final class CpuTime {

  /** USER_HZ, the same on every Linux of the last twenty years (man 5 proc). */
  private static final double TICKS_PER_SECOND = 100;

  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  private CpuTime() {}

  /** Returns the seconds that a process has computed so far; NaN on another system. */
  static double seconds(long pid) throws IOException {
    var stat = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(stat)) {
      return Double.NaN;
    }
    var text = Files.readString(stat);
    // The name of the program may hold blanks; it ends with the last parenthesis.
    var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]))
        / TICKS_PER_SECOND;
  }
}
