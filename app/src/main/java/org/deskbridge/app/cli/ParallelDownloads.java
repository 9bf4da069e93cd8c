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

/** Runs several downloads at once; retries temporary failures. */
final class ParallelDownloads implements Consumer<List<Runnable>>, AutoCloseable {

  private static final int TRIES = 3;
  private static final long PAUSE_SECONDS = 1;

  private final ExecutorService threads;
  private final Consumer<DeskbridgeException> failed;

  /**
   * @param failed called with permanent failures, on the thread of the download
   */
  ParallelDownloads(int atOnce, Consumer<DeskbridgeException> failed) {
    var number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            atOnce, work -> new Thread(work, "download-" + number.incrementAndGet()));
    this.failed = failed;
  }

  /** Runs all downloads, and returns when each has succeeded or failed. */
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
