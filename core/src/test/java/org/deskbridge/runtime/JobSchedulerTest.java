package org.deskbridge.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskbridge.spi.JobMeters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobSchedulerTest {

  private static final Duration OFTEN = Duration.ofMillis(50);

  private final BackgroundThreads threads = BackgroundThreads.own(2);

  @AfterEach
  void endThreads() {
    threads.close();
  }

  @Test
  void letTheRunThatIsUnderWayFinishWhenTheyAreClosed() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var finished = new AtomicBoolean();
    var jobs =
        start(
            () -> {
              begun.countDown();
              finished.set(passed(go));
            });
    begun.await();

    var closing = new Thread(jobs::close, "closing");
    closing.start();
    await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    go.countDown();
    closing.join();

    assertThat(finished).isTrue();
  }

  @Test
  void areRunAgainAfterTheyFailed() throws InterruptedException {
    var runs = new CountDownLatch(3);
    var jobs =
        start(
            () -> {
              runs.countDown();
              throw new IllegalStateException("on purpose");
            });

    assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();

    jobs.close();
  }

  @Test
  void interruptTheRunOfAJobThatMayBeInterrupted() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    var jobs =
        start(
            new Job(
                "a job",
                OFTEN,
                true,
                () -> true,
                () -> {
                  begun.countDown();
                  if (!passed(new CountDownLatch(1))) {
                    interrupted.countDown();
                  }
                }));
    begun.await();

    jobs.close();

    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void doNotCountARunAsFailedThatTheEndInterrupted() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var measured = new CopyOnWriteArrayList<String>();
    var job =
        new Job(
            "a job",
            OFTEN,
            true,
            () -> true,
            () -> {
              begun.countDown();
              if (!passed(new CountDownLatch(1))) {
                throw new IllegalStateException("interrupted");
              }
            });
    var jobs =
        JobScheduler.start(
            List.of(job), threads.jobs(), (name, took, failed) -> measured.add(name));
    begun.await();

    jobs.close();

    assertThat(measured).isEmpty();
  }

  @Test
  void areMeasuredWhetherTheySucceedOrFail() throws InterruptedException {
    var runs = new CountDownLatch(3);
    var measured = new CopyOnWriteArrayList<String>();
    var failing =
        new Job(
            "failing",
            OFTEN,
            () -> {
              throw new IllegalStateException("on purpose");
            });
    var jobs =
        JobScheduler.start(
            List.of(failing),
            threads.jobs(),
            (job, took, failed) -> {
              measured.add(job + " " + failed);
              runs.countDown();
            });

    assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();

    jobs.close();
    assertThat(measured).contains("failing true");
  }

  @Test
  void areLeftOutAndNotMeasuredWhileAnotherNodeHasThem() throws InterruptedException {
    var asked = new CountDownLatch(3);
    var done = new CountDownLatch(1);
    var isOurs = new AtomicBoolean();
    var measured = new CopyOnWriteArrayList<String>();
    var job =
        new Job(
            "a job",
            OFTEN,
            false,
            () -> {
              asked.countDown();
              return isOurs.get();
            },
            done::countDown);
    var jobs =
        JobScheduler.start(
            List.of(job), threads.jobs(), (name, took, failed) -> measured.add(name));

    assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(done.getCount()).isEqualTo(1);
    assertThat(measured).isEmpty();
    isOurs.set(true);

    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    jobs.close();
  }

  private JobScheduler start(Runnable work) {
    return start(new Job("a job", OFTEN, work));
  }

  private JobScheduler start(Job job) {
    return JobScheduler.start(List.of(job), threads.jobs(), JobMeters.NONE);
  }

  private static boolean passed(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
