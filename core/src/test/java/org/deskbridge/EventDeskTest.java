package org.deskbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.deskbridge.callback.receiver.ReceiverAddress;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.spi.LogContext;
import org.deskbridge.spi.RecordedLogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Observers of the event feed, in process. */
class EventDeskTest {

  private final InMemoryDesk desk = new InMemoryDesk();
  private final BlockingQueue<FeedEvent> seen = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    desk.desk().close();
  }

  @Test
  void logsUnderTheIdsOfTheEventThatAnObserverIsCalledFor() throws InterruptedException {
    var logged = new RecordedLogContext();
    var told = new LinkedBlockingQueue<Optional<LogContext.Subject>>();
    var other = desk.builder().logContext(logged).build();

    try (var subscription = other.events().observe(event -> told.add(logged.current()))) {
      assertThat(subscription).isNotNull();
      var session = desk.requested().state();

      assertThat(told.poll(10, TimeUnit.SECONDS))
          .contains(
              new LogContext.Subject(session.key(), null, "msg_" + session.key().value() + "_0"));
    }
    other.close();
  }

  @Test
  void callsAnObserverForWhatIsCommittedFromNowOn() throws InterruptedException {
    desk.requested();

    try (var subscription = desk.desk().events().observe(seen::add)) {
      assertThat(subscription).isNotNull();
      var session = desk.started();

      assertThat(next().session()).isEqualTo(session.state().key());
      assertThat(next().sequence()).isEqualTo(1);
    }
  }

  @Test
  void callsAnObserverForAReceiverThatIsDisabled() throws InterruptedException {
    try (var subscription = desk.desk().events().observe(seen::add)) {
      assertThat(subscription).isNotNull();
      desk.disableReceiver();

      var event = next();

      assertThat(event.session()).isNull();
      assertThat(((FeedEvent.OfReceiver) event).event().receiver().address())
          .isEqualTo(ReceiverAddress.of(InMemoryDesk.CALLBACK_URL));
    }
  }

  @Test
  void goesOnAfterTheCursorThatAnObserverKept() throws InterruptedException {
    desk.started();
    var kept = desk.desk().events().read(desk.caller(), FeedCursor.START, 1).next();

    try (var subscription = desk.desk().events().observe(kept, seen::add)) {
      assertThat(subscription).isNotNull();
      assertThat(next().sequence()).isEqualTo(1);
    }
  }

  @Test
  void letsNoObserverDelayACommit() throws InterruptedException {
    var release = new CountDownLatch(1);

    try (var subscription =
        desk.desk()
            .events()
            .observe(
                event -> {
                  await(release);
                  seen.add(event);
                })) {
      assertThat(subscription).isNotNull();
      desk.started();
      desk.started();
      assertThat(seen).isEmpty();

      release.countDown();

      for (int i = 0; i < 4; i++) {
        assertThat(next().sequence()).isEqualTo(i % 2);
      }
    }
  }

  @Test
  void passesTheNextEventToAnObserverThatThrew() throws InterruptedException {
    try (var subscription =
        desk.desk()
            .events()
            .observe(
                event -> {
                  if (event.sequence() == 0) {
                    throw new IllegalStateException("broken on purpose");
                  }
                  seen.add(event);
                })) {
      assertThat(subscription).isNotNull();
      desk.started();
      desk.started();

      assertThat(next().sequence()).isEqualTo(1);
      assertThat(next().sequence()).isEqualTo(1);
    }
  }

  @Test
  void callsAClosedObserverNoMore() throws InterruptedException {
    BlockingQueue<FeedEvent> closed = new LinkedBlockingQueue<>();
    var subscription = desk.desk().events().observe(closed::add);

    try (var other = desk.desk().events().observe(seen::add)) {
      assertThat(other).isNotNull();
      subscription.close();
      subscription.close();
      desk.started();

      assertThat(next()).isNotNull();
      assertThat(next()).isNotNull();
      assertThat(closed).isEmpty();
    }
  }

  private FeedEvent next() throws InterruptedException {
    var event = seen.poll(20, TimeUnit.SECONDS);
    assertThat(event).as("an event").isNotNull();
    return event;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
