package org.deskbridge.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things from time to time, one after the other; what fails is done again next time. */
public final class JobScheduler implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(JobScheduler.class);

  private static final long STOP_SECONDS = 2;

  private final String name;
  private final ScheduledExecutorService timer;

  private JobScheduler(String name) {
    this.name = name;
    this.timer = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
  }

  /** Begins with all of them, in their order. */
  static JobScheduler start(String name, List<Errand> all) {
    var errands = new JobScheduler(name);
    all.forEach(errands::begin);
    return errands;
  }

  /** Does something once, after the first run of every errand. */
  void then(Runnable once) {
    timer.execute(once);
  }

  private void begin(Errand errand) {
    var unused =
        timer.scheduleWithFixedDelay(
            () -> run(errand), 0, errand.every().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** An errand that throws would never be run again. */
  private void run(Errand errand) {
    try {
      errand.work().run();
    } catch (RuntimeException e) {
      log.warn("{} failed, to be tried again", errand.what(), e);
    }
  }

  /** Starts no errand any more; one that is under way is waited for, not broken off. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("{} did not end within {} s", name, STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Something to do.
   *
   * @param what fit to begin a sentence with
   * @param every from the end of one run to the beginning of the next
   */
  public record Errand(String what, Duration every, Runnable work) {}
}
