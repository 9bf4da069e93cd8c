package org.deskbridge.adapter.persistence;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskbridge.session.SessionKey;

/** A process that starts sessions in a data folder and says so once each is acknowledged. */
final class OtherProcess implements AutoCloseable {

  private static final int THREADS = 8;

  /** Ends a line that was written completely before the process died. */
  private static final String END = ".";

  private final Process process;
  private final BufferedReader output;

  private OtherProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static OtherProcess startSessions(Path folder, int count) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new OtherProcess(
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString(),
                Integer.toString(count))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Runs in the other process. */
  public static void main(String[] arguments) throws InterruptedException {
    var left = new AtomicInteger(Integer.parseInt(arguments[1]));
    try (var store = SqlPersistence.open(Path.of(arguments[0]), new SimpleMeterRegistry())) {
      var desk = new StoreDesk(store, "other@example.com");
      var threads = Executors.newFixedThreadPool(THREADS);
      for (int i = 0; i < THREADS; i++) {
        threads.execute(
            () -> {
              while (left.getAndDecrement() > 0) {
                System.out.println(desk.start().key().value() + END);
              }
            });
      }
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  /** Waits for the next acknowledged session; null when the process is gone. */
  SessionKey next() throws IOException {
    var line = output.readLine();
    return line == null || !line.endsWith(END)
        ? null
        : new SessionKey(line.substring(0, line.length() - END.length()));
  }

  /** Waits for the next acknowledged session; fails when the process is gone. */
  SessionKey nextForSure() throws IOException {
    return Objects.requireNonNull(next(), "the other process ended too early");
  }

  /** Kills the process as by kill -9; what it said last can still be read. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
