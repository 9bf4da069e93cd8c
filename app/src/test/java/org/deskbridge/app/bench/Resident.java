package org.deskbridge.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.deskbridge.app.ServerProcess;

/** How much memory a server takes: the process that serves, and the one that has started it. */
public final class Resident {

  private static final long KIB = 1024;

  private Resident() {}

  /**
   * Returns what Linux calls the proportional set size of both processes: what they share, such as
   * the code of the Java machine, counts once; NaN on other systems.
   */
  public static double mib(ServerProcess server) throws IOException {
    if (!Files.exists(Path.of("/proc/self/smaps_rollup"))) {
      return Double.NaN;
    }
    var kib = 0L;
    for (var each : Stream.of(server.first().pid(), server.pid()).distinct().toList()) {
      kib += proportionalKib(each);
    }
    return kib / (double) KIB;
  }

  private static long proportionalKib(long process) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process), "smaps_rollup")).stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
