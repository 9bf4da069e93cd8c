package org.deskbridge.adapter.http.support;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that write to connected clients. They end when there is nothing left to write.
 *
 * <p>One event may be for thousands of pages at once. With a thread for each of them, 2,000 pages
 * had 800 threads.
 */
public final class WriterThreads {

  private static final long IDLE_SECONDS = 10;
  private static final int LEAST_FOR_STREAMS = 4;

  /** More clients than this may not be slow at the same time, or the others wait for them. */
  private static final int FOR_BLOCKING = 128;

  private WriterThreads() {}

  /** Returns threads for streams: a write to one returns at once, even if its client is slow. */
  public static ExecutorService forStreams(String name) {
    var processors = Runtime.getRuntime().availableProcessors();
    return pool(name, Math.max(LEAST_FOR_STREAMS, 2 * processors));
  }

  /** Returns threads for answers that block until their client has read them. */
  public static ExecutorService forBlockingAnswers(String name) {
    return pool(name, FOR_BLOCKING);
  }

  private static ExecutorService pool(String name, int threads) {
    var pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              var thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
