package org.deskbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

  @Test
  void letsTheErrandThatIsUnderWayFinishWhenItIsClosed() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var finished = new AtomicBoolean();
    var housekeeping = new Housekeeping();
    housekeeping.every(
        1,
        "an errand",
        () -> {
          begun.countDown();
          finished.set(passed(go));
        });
    begun.await();

    var closing = new Thread(housekeeping::close, "closing");
    closing.start();
    await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    go.countDown();
    closing.join();

    assertThat(finished).isTrue();
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
