package org.deskbridge.app.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.UnavailableException;

/** Runs downloads, some at once; one that fails for the moment is tried again a little later. */
final class ParallelDownloads implements Consumer<List<Runnable>>, AutoCloseable {

  private static final int TRIES = 3;
  private static final long PAUSE_SECONDS = 1;

  private final ExecutorService threads;
  private final Consumer<DeskbridgeException> failed;

  /**
   * Creates the downloads.
   *
   * @param failed hears of what failed for good, from the thread it failed in
   */
  ParallelDownloads(int atOnce, Consumer<DeskbridgeException> failed) {
    var number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            atOnce, work -> new Thread(work, "download-" + number.incrementAndGet()));
    this.failed = failed;
  }

  /** Runs them all, and returns when each has ended, for better or worse. */
  @Override
  public void accept(List<Runnable> all) {
    var running =
        all.stream()
            .map(each -> CompletableFuture.runAsync(() -> run(each), threads))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(running).join();
  }

  private void run(Runnable download) {
    for (int tries = 1; !Thread.currentThread().isInterrupted(); tries++) {
      try {
        download.run();
        return;
      } catch (UnavailableException e) {
        if (tries == TRIES) {
          failed.accept(e);
          return;
        }
        pause();
      } catch (DeskbridgeException e) {
        failed.accept(e);
        return;
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
