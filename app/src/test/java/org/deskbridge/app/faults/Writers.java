package org.deskbridge.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Writers that run sessions from request to end, one after the other, and keep a journal of what
 * was acknowledged. After a failure each waits until the service works again.
 */
final class Writers implements AutoCloseable {

  static final int COUNT = 32;

  private final ServiceCalls calls;
  private final String callbackUrl;
  private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
  private final Queue<SessionLife> journal = new ConcurrentLinkedQueue<>();
  private final Queue<IOException> refusals = new ConcurrentLinkedQueue<>();
  private final Queue<IOException> unanswered = new ConcurrentLinkedQueue<>();
  private final Semaphore acknowledged = new Semaphore(0);
  private final List<Future<Void>> running;
  private volatile CountDownLatch up = new CountDownLatch(0);
  private volatile boolean over;

  Writers(ServiceCalls calls, String callbackUrl) {
    this.calls = calls;
    this.callbackUrl = callbackUrl;
    this.running =
        IntStream.range(0, COUNT).mapToObj(number -> threads.submit(() -> write(number))).toList();
  }

  private Void write(int number) throws Exception {
    for (int i = number; !over; i++) {
      var life = new SessionLife(i % 3 > 0);
      journal.add(life);
      try {
        life.run(calls, callbackUrl, acknowledged::release);
      } catch (ServiceCalls.RefusedException e) {
        if (!e.isOutage()) {
          refusals.add(e);
        }
        up.await();
      } catch (IOException e) {
        unanswered.add(e);
        up.await();
      }
    }
    return null;
  }

  /** Waits until so many more steps were acknowledged. */
  void awaitAcknowledged(int steps) throws InterruptedException {
    acknowledged.drainPermits();
    assertThat(acknowledged.tryAcquire(steps, 60, TimeUnit.SECONDS))
        .as("%d acknowledged steps; refused: %s", steps, refusals)
        .isTrue();
  }

  /** Makes those that fail from now on wait for {@link #goOn}. */
  void pauseOnFailure() {
    up = new CountDownLatch(1);
  }

  void goOn() {
    up.countDown();
  }

  /** Lets each finish its session and returns the journal. */
  List<SessionLife> finish() throws Exception {
    over = true;
    for (var each : running) {
      each.get(60, TimeUnit.SECONDS);
    }
    return List.copyOf(journal);
  }

  /** Returns what was refused otherwise than with 503 and {@code Retry-After}. */
  List<IOException> refusals() {
    return List.copyOf(refusals);
  }

  /** Returns the failures of calls that were not answered, as a connection broke off. */
  List<IOException> unanswered() {
    return List.copyOf(unanswered);
  }

  @Override
  public void close() {
    over = true;
    up.countDown();
    threads.shutdownNow();
  }
}
