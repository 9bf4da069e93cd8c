package org.deskbridge.adapter.webhook.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.deskbridge.adapter.webhook.RawReceiver.answering;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.webhook.RawReceiver;
import org.deskbridge.adapter.webhook.SenderFixtures;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.ClaimCallbacks;
import org.deskbridge.callback.DeliverCallback;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.callback.InMemoryCallbackFormat;
import org.deskbridge.callback.RetrySchedule;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.memory.InMemorySigningRotations;
import org.deskbridge.runtime.CallbackDispatch;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.spi.LogContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallbackDispatchTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final FaultyCallbackQueue queue = new FaultyCallbackQueue(memory.callbacks());
  private final ExecutorService workers = Executors.newCachedThreadPool();

  private @Nullable CallbackDispatch dispatch;

  @AfterEach
  void stop() {
    if (dispatch != null) {
      dispatch.close();
    }
    workers.shutdownNow();
  }

  private CallbackDispatch start(CallbackSender sender) {
    dispatch =
        CallbackDispatch.start(
            new ClaimCallbacks(queue, memory.clock()),
            new DeliverCallback(
                queue,
                memory.store().failingReceivers(),
                new InMemoryCallbackFormat(),
                sender,
                memory.secrets(),
                new InMemorySigningRotations(),
                RetrySchedule.DEFAULT,
                memory.clock()),
            queue,
            memory.sessionEvents(),
            workers,
            memory.clock(),
            LogContext.NONE);
    return dispatch;
  }

  private List<String> sentStatuses() {
    return memory.callbackSender().sent().stream()
        .map(message -> message.body().replaceFirst(".*\"status\":\"(\\w+)\".*", "$1"))
        .toList();
  }

  private void startSession(URI callbackUrl) {
    var desk = memory.desk();
    var request = new SessionRequest(null, null, null, callbackUrl, null);
    var requested = desk.sessions().request(memory.caller(), request);
    desk.sessions().start(memory.caller(), requested.token());
  }

  private static DeliveryAttempt result(Outcome outcome) {
    return new DeliveryAttempt(outcome, null, "", null, Duration.ZERO);
  }

  private void awaitEmptyQueue() {
    await().until(() -> memory.callbacks().backlog().depth() == 0);
  }

  @Test
  void sendsEachStatusInTheOrderOfTheSession() {
    start(memory.callbackSender());
    memory.complete();

    awaitEmptyQueue();

    assertThat(sentStatuses()).containsExactly("waiting", "active", "complete");
  }

  /**
   * Eleven in a row, for each of which looking once a second would take half a second. A machine
   * that stands still for a moment delays some of them, but not most.
   */
  @Test
  void sendsAtOnceWhatIsCommitted() throws InterruptedException {
    var arrived = new LinkedBlockingQueue<Instant>();
    start(
        message -> {
          arrived.add(Instant.now());
          return memory.callbackSender().send(message);
        });
    var delays = new ArrayList<Duration>();

    for (int i = 0; i < 11; i++) {
      var committed = Instant.now();
      memory.started();
      delays.add(Duration.between(committed, arrived.take()));
    }

    Collections.sort(delays);
    assertThat(delays.get(5)).as("median of %s", delays).isLessThan(Duration.ofMillis(400));
  }

  @Test
  void sendsWhatTheLastRunLeftBehind() {
    memory.complete();
    memory.complete();

    start(memory.callbackSender());
    awaitEmptyQueue();

    assertThat(sentStatuses()).hasSize(6).filteredOn("complete"::equals).hasSize(2);
  }

  @Test
  void sendsTheNextOnlyAfterTheOneBeforeIsSettled() {
    memory.callbackSender().answerNext(500);
    start(memory.callbackSender());
    memory.complete();
    await().until(() -> memory.callbackSender().sent().size() == 1);
    await().until(() -> !memory.callbacks().attempts(firstId()).isEmpty());

    assertThat(memory.callbackSender().sent()).hasSize(1);
    memory.pass(Duration.ofSeconds(6));
    awaitEmptyQueue();

    assertThat(sentStatuses()).containsExactly("waiting", "waiting", "active", "complete");
  }

  private CallbackId firstId() {
    return memory.callbackSender().sent().get(0).id();
  }

  @Test
  void triesAgainWhatWasPostponed() {
    memory.callbackSender().answerNext(result(Outcome.POSTPONED));
    start(memory.callbackSender());
    memory.started();
    await().until(() -> memory.callbackSender().sent().size() == 1);

    memory.pass(Duration.ofSeconds(5));

    awaitEmptyQueue();

    assertThat(sentStatuses()).containsExactly("waiting", "waiting");
  }

  @Test
  void hasTwoUnderWayToAHostThatHasNotAnswered() throws InterruptedException {
    var under = new AtomicInteger();
    var full = new CountDownLatch(2);
    var go = new CountDownLatch(1);
    IntStream.range(0, 100).forEach(i -> memory.started());

    start(
        message -> {
          under.incrementAndGet();
          full.countDown();
          passed(go);
          return memory.callbackSender().send(message);
        });
    full.await();

    assertThat(under).hasValue(2);
    assertThat(queue.claim(memory.now(), memory.now().plusSeconds(1), 1, Set.of())).hasSize(1);
    memory.pass(Duration.ofSeconds(2));
    go.countDown();
    awaitEmptyQueue();

    assertThat(memory.callbackSender().sent()).hasSize(100);
  }

  private static void passed(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void letsAHangingHostHoldUpNobodyElse() {
    try (var hanging = new RawReceiver(answering(200, ""));
        var prompt = new RawReceiver(answering(200, ""));
        var sender = SenderFixtures.sender(Duration.ofSeconds(60))) {
      start(sender.callbackSender());
      hanging.behave(hanging.hanging());
      IntStream.range(0, 200).forEach(i -> startSession(hanging.uri("/hook")));
      await().until(() -> hanging.received().size() == 2);

      startSession(prompt.uri("/hook"));

      await().atMost(Duration.ofSeconds(30)).until(() -> prompt.received().size() == 1);
      assertThat(hanging.received()).hasSize(2);
      hanging.release();
    }
  }

  @Test
  void letsFortyHangingHostsHoldUpNobodyElse() {
    try (var hanging = new RawReceiver(answering(200, ""));
        var prompt = new RawReceiver(answering(200, ""));
        var sender = SenderFixtures.sender(Duration.ofSeconds(60))) {
      hanging.behave(hanging.hanging());
      for (int i = 0; i < 400; i++) {
        startSession(URI.create("http://host%d.example:%d/".formatted(i % 40, hanging.port())));
      }
      IntStream.range(0, 20).forEach(i -> startSession(prompt.uri("/hook")));

      start(sender.callbackSender());

      await().atMost(Duration.ofSeconds(30)).until(() -> prompt.received().size() == 20);
      hanging.release();
    }
  }

  @Test
  void goesOnWhenTheClockIsSetBack() {
    memory.callbackSender().answerNext(500);
    start(memory.callbackSender());
    memory.started();
    await().until(() -> !memory.callbackSender().sent().isEmpty());
    await().until(() -> !memory.callbacks().attempts(firstId()).isEmpty());

    memory.setNow(memory.now().minus(Duration.ofHours(1)));
    await().until(() -> queue.broughtForward() == 1);
    memory.pass(Duration.ofSeconds(6));

    awaitEmptyQueue();
    assertThat(sentStatuses()).containsExactly("waiting", "waiting");
  }

  @Test
  void goesOnOnceTheQueueCanBeReachedAgain() {
    queue.fail(new UnavailableException("the disk is away", null));
    start(memory.callbackSender());
    memory.started();
    await().until(() -> queue.failures() >= 2);

    queue.fail(null);

    awaitEmptyQueue();

    assertThat(sentStatuses()).containsExactly("waiting");
  }

  @Test
  void startsAgainAfterAFault() {
    queue.fail(new IllegalStateException("a fault"));
    start(memory.callbackSender());
    memory.started();
    await().until(() -> queue.failures() >= 1);

    queue.fail(null);

    awaitEmptyQueue();

    assertThat(sentStatuses()).containsExactly("waiting");
  }

  @Test
  void sendsAgainWhatItCouldNotRecord() {
    start(
        message -> {
          if (memory.callbackSender().sent().isEmpty()) {
            queue.fail(new UnavailableException("the disk is away", null));
          }
          return memory.callbackSender().send(message);
        });
    memory.started();
    await().until(() -> queue.failures() >= 1);
    queue.fail(null);

    memory.pass(Duration.ofMinutes(2));

    awaitEmptyQueue();

    assertThat(sentStatuses()).containsExactly("waiting", "waiting");
  }

  @Test
  void waitsForWhatIsUnderWayWhenItIsClosed() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var closed =
        start(
            message -> {
              begun.countDown();
              passed(go);
              return memory.callbackSender().send(message);
            });
    memory.complete();
    begun.await();

    var closing = new Thread(closed::close, "closing");
    closing.start();
    await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    go.countDown();
    closing.join();

    assertThat(sentStatuses()).containsExactly("waiting");
    assertThat(memory.callbacks().backlog().depth()).isEqualTo(2);
  }

  @Test
  void waitsForTheClaimThatIsUnderWayWhenItIsClosed() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    queue.beforeEachClaim(
        () -> {
          begun.countDown();
          passed(go);
        });
    var closed = start(memory.callbackSender());
    begun.await();

    var closing = new Thread(closed::close, "closing");
    closing.start();
    await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    go.countDown();
    closing.join();

    assertThat(queue.underWay()).isZero();
  }

  @Test
  void sendsNothingOfSessionsWithoutAnAddress() {
    start(memory.callbackSender());
    startSession(null);
    startSession(InMemoryDesk.CALLBACK_URL);

    awaitEmptyQueue();

    assertThat(memory.callbackSender().sent()).hasSize(1);
  }

  @Test
  void stopsWhereTheReceiverWantsNoMore() {
    memory.callbackSender().answerNext(410);
    start(memory.callbackSender());
    var view = memory.started();
    await().until(() -> memory.callbackSender().sent().size() == 1);
    awaitEmptyQueue();

    memory.desk().sessions().end(memory.caller(), view.state().key());
    startSession(InMemoryDesk.CALLBACK_URL);

    await().until(() -> memory.callbackSender().sent().size() == 2);

    assertThat(sentStatuses()).containsExactly("waiting", "waiting");
  }
}
