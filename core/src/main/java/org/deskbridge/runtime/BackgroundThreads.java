package org.deskbridge.runtime;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of background work: own ones, or an executor of the platform. */
public final class BackgroundThreads implements AutoCloseable {

  private final ScheduledExecutorService jobs;
  private final ExecutorService callbacks;
  private final List<ExecutorService> own;

  private BackgroundThreads(
      ScheduledExecutorService jobs, ExecutorService callbacks, List<ExecutorService> own) {
    this.jobs = jobs;
    this.callbacks = callbacks;
    this.own = own;
  }

  /**
   * Returns threads that end with this: some for jobs, and for callbacks as many as are sent at
   * once, of which idle ones end after a minute.
   */
  public static BackgroundThreads own(int forJobs) {
    var jobs = Executors.newScheduledThreadPool(forJobs, named("deskbridge-job-"));
    var callbacks = Executors.newCachedThreadPool(named("callback-"));
    return new BackgroundThreads(jobs, callbacks, List.of(jobs, callbacks));
  }

  /** Returns the threads of an executor, which the platform ends. */
  public static BackgroundThreads of(ScheduledExecutorService executor) {
    requireNonNull(executor, "executor");
    return new BackgroundThreads(executor, executor, List.of());
  }

  /** They do not keep a platform alive that ends without closing the service. */
  private static ThreadFactory named(String prefix) {
    var number = new AtomicInteger();
    return work -> {
      var thread = new Thread(work, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Returns what jobs are scheduled on. */
  public ScheduledExecutorService jobs() {
    return jobs;
  }

  /** Returns what callbacks are sent on. */
  public ExecutorService callbacks() {
    return callbacks;
  }

  /** Ends own threads and interrupts what they do. */
  @Override
  public void close() {
    own.forEach(ExecutorService::shutdownNow);
  }
}
