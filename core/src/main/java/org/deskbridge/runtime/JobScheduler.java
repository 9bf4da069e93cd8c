package org.deskbridge.runtime;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskbridge.spi.JobMeters;

/**
 * Runs jobs, each when it is due and never twice at once, from its start until it is closed.
 *
 * <p>Safe for use by several threads at once.
 */
public final class JobScheduler implements AutoCloseable {

  private static final System.Logger log = System.getLogger(JobScheduler.class.getName());

  /** A video that is given up is put back into the queue, which takes as long as one commit. */
  private static final long STOP_SECONDS = 3;

  private final ScheduledExecutorService executor;
  private final JobMeters meters;
  private final List<Scheduled> schedules = new ArrayList<>();

  /** One party for this, and one for each run. */
  private final Phaser running = new Phaser(1);

  private final AtomicBoolean isClosed = new AtomicBoolean();

  private JobScheduler(ScheduledExecutorService executor, JobMeters meters) {
    this.executor = requireNonNull(executor, "executor");
    this.meters = requireNonNull(meters, "meters");
  }

  /**
   * Starts with all of them at once.
   *
   * @param executor needs a thread for each job that must not wait for another; not closed
   */
  public static JobScheduler start(
      List<Job> jobs, ScheduledExecutorService executor, JobMeters meters) {
    var scheduler = new JobScheduler(executor, meters);
    jobs.forEach(scheduler::schedule);
    return scheduler;
  }

  private void schedule(Job job) {
    var future =
        executor.scheduleWithFixedDelay(
            () -> run(job), 0, job.every().toMillis(), TimeUnit.MILLISECONDS);
    schedules.add(new Scheduled(job, future));
  }

  /** An executor does not repeat what throws, so nothing may come out of a run. */
  private void run(Job job) {
    if (running.register() < 0) {
      return;
    }
    var began = System.nanoTime();
    try {
      if (job.turn().getAsBoolean()) {
        job.work().run();
        ran(job, began, false);
      }
    } catch (RuntimeException e) {
      failed(job, began, e);
    } finally {
      running.arriveAndDeregister();
    }
  }

  /** A run that was interrupted by the end of the service has not failed. */
  private void failed(Job job, long began, RuntimeException failure) {
    if (isClosed.get()) {
      log.log(DEBUG, job.name() + " ended with the service", failure);
    } else {
      log.log(WARNING, job.name() + " failed, to be tried again", failure);
      ran(job, began, true);
    }
  }

  private void ran(Job job, long began, boolean failed) {
    meters.ran(job.name(), Duration.ofNanos(System.nanoTime() - began), failed);
  }

  /**
   * Starts no run any more, interrupts those that may be, and waits 3 s at most for those under
   * way; closing it again does nothing.
   */
  @Override
  public void close() {
    if (isClosed.getAndSet(true)) {
      return;
    }
    schedules.forEach(each -> each.future.cancel(each.job.isInterruptible()));
    try {
      running.awaitAdvanceInterruptibly(
          running.arriveAndDeregister(), STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      log.log(WARNING, "jobs: not ended within " + STOP_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Scheduled(Job job, Future<?> future) {}
}
