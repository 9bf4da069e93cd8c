package org.deskbridge.app.server;

import static java.lang.ProcessBuilder.Redirect.INHERIT;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The Java machine that a server runs in: with a bound for its memory, and with the archive of its
 * classes, neither of which {@code java -jar} has a place for.
 *
 * <p>The process that was started starts another one and does nothing but wait for it. A signal to
 * end is passed on, the exit code is passed back, and the server ends at once when the first
 * process was killed, which it notices by the end of its standard input.
 */
public final class ServerMachine {

  /** What a server needs at its busiest was measured: see docs/benchmarks.md. */
  private static final List<String> MEMORY =
      List.of(
          "-Xms16m",
          "-Xmx256m",
          "-XX:MaxDirectMemorySize=64m",
          // Where memory lacks for one request it may lack for the writer, too.
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+UseG1GC",
          // Gives back what the compilers took at the start; not every Java 17 can.
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TrimNativeHeapInterval=5000");

  /** The C library gives each thread a heap of its own to choose from, and seldom shrinks any. */
  private static final String C_HEAPS = "MALLOC_ARENA_MAX";

  private static final String FEW = "2";

  private static final Set<String> SERVERS = Set.of("serve", "demo");

  /** A system property that the second process has. */
  private static final String STARTED = "deskbridge.started";

  private static final int KILLED = 137;

  /** What the shell learns when settings are wrong or the data folder cannot be had. */
  public static final int CANNOT_START = 2;

  /** The class that the jar starts with. */
  public static final String MAIN = "org.deskbridge.app.Main";

  private ServerMachine() {}

  /**
   * Returns whether a command is to run in a process of its own: it is a server, and was started
   * from the jar by somebody who left its memory to us.
   */
  public static boolean isFor(String[] arguments) {
    return arguments.length > 0
        && SERVERS.contains(arguments[0])
        && System.getProperty(STARTED) == null
        && jar() != null
        && options().noneMatch(ServerMachine::isChoiceOfTheOperator);
  }

  /** Options that decide about memory or the archive, or that only one process can have. */
  private static boolean isChoiceOfTheOperator(String option) {
    return Stream.of(
            "-Xm",
            "-XX:MaxRAM",
            "-XX:MaxHeapSize",
            "-XX:SharedArchiveFile",
            "-XX:ArchiveClassesAtExit",
            "-agentlib",
            "-agentpath",
            "-javaagent")
        .anyMatch(option::startsWith);
  }

  /** Returns the options that this process was started with, those of the environment included. */
  private static Stream<String> options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
  }

  /** Returns the jar that is all of the class path; null where there is none, as in tests. */
  public static @Nullable Path jar() {
    var path = System.getProperty("java.class.path");
    return path.endsWith(".jar") && Files.isRegularFile(Path.of(path))
        ? Path.of(path).toAbsolutePath().normalize()
        : null;
  }

  /** Returns where the archive of the jar's classes is, if there is one. */
  public static Path archive(Path jar) {
    var name = requireNonNull(jar.getFileName()).toString();
    return jar.resolveSibling(name.substring(0, name.length() - ".jar".length()) + ".jsa");
  }

  /**
   * Runs the command in a process of its own and returns its exit code.
   *
   * @throws UnavailableException if there cannot be another process; show the message
   */
  public static int run(String[] arguments) {
    try {
      var builder = new ProcessBuilder(line(requireNonNull(jar(), "jar"), arguments));
      builder.redirectOutput(INHERIT).redirectError(INHERIT);
      builder.environment().putIfAbsent(C_HEAPS, FEW);
      var process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "shutdown"));
      return process.waitFor();
    } catch (IOException e) {
      throw new UnavailableException("The server cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CANNOT_START;
    }
  }

  private static List<String> line(Path jar, String[] arguments) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(MEMORY);
    var archive = archive(jar);
    if (Files.isReadable(archive)) {
      line.add("-XX:SharedArchiveFile=" + archive);
      // One of another Java or another jar is left aside, which is no reason to worry.
      line.add("-Xlog:disable");
      line.add("-Xlog:all=error:stderr");
    }
    options().forEach(line::add);
    line.addAll(List.of("-D" + STARTED + "=true", "-cp", jar.toString(), MAIN));
    line.addAll(List.of(arguments));
    return line;
  }

  /** Lets the server end in good order, as long as that takes. */
  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends this process as soon as the one is gone that has started it for a server, if any has. */
  public static void followTheFirstProcess() {
    if (System.getProperty(STARTED) != null) {
      var thread = new Thread(() -> endWith(System.in), "first-process");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Ends without a goodbye, as the first process did: whoever starts the server again must not find
   * the data folder in use. What was acknowledged is stored.
   */
  private static void endWith(InputStream first) {
    try {
      var unused = first.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // It is gone, too.
    }
    Runtime.getRuntime().halt(KILLED);
  }
}
