package org.deskbridge.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobSchedulerTest {

  private static final Duration OFTEN = Duration.ofMillis(50);

  @Test
  void letTheErrandThatIsUnderWayFinishWhenTheyAreClosed() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var finished = new AtomicBoolean();
    var errands =
        start(
            () -> {
              begun.countDown();
              finished.set(passed(go));
            });
    begun.await();

    var closing = new Thread(errands::close, "closing");
    closing.start();
    await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    go.countDown();
    closing.join();

    assertThat(finished).isTrue();
  }

  @Test
  void areRunAgainAfterTheyFailed() throws InterruptedException {
    var runs = new CountDownLatch(3);
    var errands =
        start(
            () -> {
              runs.countDown();
              throw new IllegalStateException("on purpose");
            });

    assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();

    errands.close();
  }

  @Test
  void doSomethingOnceAfterTheFirstRunOfAll() throws InterruptedException {
    var done = new CopyOnWriteArrayList<String>();
    var over = new CountDownLatch(1);
    var seldom = Duration.ofDays(1);
    try (var errands =
        JobScheduler.start(
            "errands",
            List.of(
                new JobScheduler.Errand("the first", seldom, () -> done.add("first")),
                new JobScheduler.Errand("the second", seldom, () -> done.add("second"))))) {
      errands.then(() -> done.add("then"));
      errands.then(over::countDown);
      over.await();
    }

    assertThat(done).containsExactly("first", "second", "then");
  }

  private static JobScheduler start(Runnable work) {
    return JobScheduler.start(
        "errands", List.of(new JobScheduler.Errand("an errand", OFTEN, work)));
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
