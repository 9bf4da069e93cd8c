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
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a server in a JVM of its own, with bounded memory and the class data archive, which {@code
 * java -jar} cannot set by itself.
 *
 * <p>The first process starts a child process and only waits for it. It passes on a signal to end,
 * and returns the exit code. The server ends at once if the first process is killed, which it
 * detects by the end of its standard input.
 *
 * <p>Written without streams and almost without lambdas: the first process has no archive of
 * classes, and each that it loads delays the server.
 */
public final class ServerMachine {

  /** Measured for the busiest server: see docs/benchmarks.md. */
  private static final List<String> MEMORY =
      List.of(
          "-Xms16m",
          "-Xmx256m",
          "-XX:MaxDirectMemorySize=64m",
          // If memory is short for one request, it may be short for the writer, too.
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+UseG1GC",
          // Releases the memory of the compilers after the start; not every Java 17 supports it.
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TrimNativeHeapInterval=2000");

  /** The C library has many heaps for threads, and seldom shrinks any. */
  private static final String C_HEAPS = "MALLOC_ARENA_MAX";

  private static final String FEW = "2";

  private static final Set<String> SERVERS = Set.of("serve", "demo");

  /** Options that decide about memory or the archive, or that only one process can have. */
  private static final List<String> CHOICES =
      List.of(
          "-Xm",
          "-XX:MaxRAM",
          "-XX:MaxHeapSize",
          "-XX:SharedArchiveFile",
          "-XX:ArchiveClassesAtExit",
          "-agentlib",
          "-agentpath",
          "-javaagent");

  /** A system property of the child process. */
  private static final String STARTED = "deskbridge.started";

  /** A system property for a start by a tool that may be killed and leave its children behind. */
  private static final String ENDS_WITH_PARENT = "deskbridge.ends-with-parent";

  private static final int KILLED = 137;
  private static final int TERMINATED = 143;

  /** The exit code for invalid settings or a data folder that is not available. */
  public static final int CANNOT_START = 2;

  /** The class that the jar starts with. */
  public static final String MAIN = "org.deskbridge.app.Main";

  private ServerMachine() {}

  /**
   * Returns whether a command needs a child process: it is a server started from the jar, without
   * memory options of its own.
   */
  public static boolean isFor(String[] arguments) {
    return arguments.length > 0
        && SERVERS.contains(arguments[0])
        && System.getProperty(STARTED) == null
        && jar() != null
        && !isChosenByTheOperator(options());
  }

  private static boolean isChosenByTheOperator(List<String> options) {
    for (var option : options) {
      for (var choice : CHOICES) {
        if (option.startsWith(choice)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the options that this process was started with, those of the environment included. */
  private static List<String> options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  /** Returns the jar that is the whole class path; null if there is none, as in tests. */
  public static @Nullable Path jar() {
    var path = System.getProperty("java.class.path");
    return path.endsWith(".jar") && Files.isRegularFile(Path.of(path))
        ? Path.of(path).toAbsolutePath().normalize()
        : null;
  }

  /** Returns the path of the class data archive of the jar, whether or not it exists. */
  public static Path archive(Path jar) {
    var name = requireNonNull(jar.getFileName()).toString();
    return jar.resolveSibling(name.substring(0, name.length() - ".jar".length()) + ".jsa");
  }

  /**
   * Runs the command in a child process and returns its exit code.
   *
   * @throws UnavailableException if it cannot be started; show the message
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
      // An archive of another Java or another jar is ignored without a warning.
      line.add("-Xlog:disable");
      line.add("-Xlog:all=error:stderr");
    }
    line.addAll(options());
    line.addAll(List.of("-D" + STARTED + "=true", "-cp", jar.toString(), MAIN));
    line.addAll(List.of(arguments));
    return line;
  }

  /** Waits for the server to end in order, however long it takes. */
  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Has this process end, as by a signal, when the process that started it has ended, if the system
   * property {@code deskbridge.ends-with-parent} is true.
   */
  public static void endWithParentIfAsked() {
    var parent = ProcessHandle.current().parent();
    if (Boolean.getBoolean(ENDS_WITH_PARENT) && parent.isPresent()) {
      var unused = parent.get().onExit().thenRun(() -> System.exit(TERMINATED));
    }
  }

  /** Ends this child process when its parent has ended; does nothing in other processes. */
  public static void followTheFirstProcess() {
    if (System.getProperty(STARTED) != null) {
      var thread = new Thread(() -> endWith(System.in), "first-process");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Ends at once, like the first process: a restarted server must not find the data folder in use.
   * Everything acknowledged is stored.
   */
  private static void endWith(InputStream first) {
    try {
      var unused = first.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The parent has ended, too.
    }
    Runtime.getRuntime().halt(KILLED);
  }
}
