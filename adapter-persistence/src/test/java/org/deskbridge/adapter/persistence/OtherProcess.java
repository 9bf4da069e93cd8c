package org.deskbridge.adapter.persistence;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.recording.Chunk;
import org.deskbridge.recording.RecordingId;

/** A process that writes into a data folder and says so once each change is acknowledged. */
public final class OtherProcess implements AutoCloseable {

  private static final int THREADS = 8;
  private static final String SESSIONS = "sessions";

  /** Ends a line that was written completely before the process died. */
  private static final String END = ".";

  private final Process process;
  private final BufferedReader output;

  private OtherProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts sessions, and says their keys. */
  public static OtherProcess startSessions(Path folder, int count) throws IOException {
    return start(folder, count, SESSIONS);
  }

  /** Adds chunks to recordings without end, and says the recording and the chunk. */
  static OtherProcess addChunks(Path folder) throws IOException {
    return start(folder, Integer.MAX_VALUE, "chunks");
  }

  private static OtherProcess start(Path folder, int count, String what) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new OtherProcess(
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString(),
                Integer.toString(count),
                what)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Runs in the other process. */
  public static void main(String[] arguments) throws InterruptedException {
    var left = new AtomicInteger(Integer.parseInt(arguments[1]));
    try (var store = SqliteStore.open(Path.of(arguments[0]), new SimpleMeterRegistry())) {
      var task = arguments[2].equals(SESSIONS) ? sessions(store) : chunks(store);
      var threads = Executors.newFixedThreadPool(THREADS);
      for (int i = 0; i < THREADS; i++) {
        threads.execute(
            () -> {
              while (left.getAndDecrement() > 0) {
                System.out.println(task.get() + END);
              }
            });
      }
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private static Supplier<String> sessions(SqliteStore store) {
    var desk = new StoreDesk(store, "other@example.com");
    return () -> desk.start().key().value();
  }

  private static Supplier<String> chunks(SqliteStore store) {
    var captures =
        ThreadLocal.withInitial(() -> new AtomicLong(store.recordings().newId().value() << 32));
    return () -> {
      var place = captures.get().getAndIncrement();
      var id = new RecordingId(place >> 32);
      var chunk = new Chunk((int) place, 1000, "0".repeat(64));
      store.chunks().add(id, chunk, Instant.now());
      return id + " " + chunk.number();
    };
  }

  /** Waits for the next acknowledged change; null when the process is gone. */
  String next() throws IOException {
    var line = output.readLine();
    return line == null || !line.endsWith(END)
        ? null
        : line.substring(0, line.length() - END.length());
  }

  /** Waits for the next acknowledged change; fails when the process is gone. */
  public String nextForSure() throws IOException {
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
