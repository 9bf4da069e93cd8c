package org.deskbridge.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.newKey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SignalRelay} does, on whatever thread it does so. Implement {@link
 * #signalRelay()} and inherit the tests.
 */
public interface SignalRelayContract {

  /** A page of the expert. */
  ConnectedPage EXPERT = ConnectedPage.ofExpert("expert-page", ERIKA.user());

  /** A page of the customer. */
  ConnectedPage CUSTOMER = ConnectedPage.ofCustomer("customer-page");

  /** Returns the implementation under test: the same throughout a test. */
  SignalRelay signalRelay();

  @Test
  default void carriesNewsAsTheyAre() throws InterruptedException {
    var session = newKey();
    var heard = new LinkedBlockingQueue<RoomMessage>();
    var toOne = new Signal(EXPERT, "customer-page", "{\"sdp\":\"ü 🔌\"}");
    var toAll = new Signal(CUSTOMER, null, "x".repeat(64 * 1024));
    var presence = new PresenceChanged(CUSTOMER, false);
    var opened = new LinkOpened(CUSTOMER);

    try (var subscription = signalRelay().listen(session, heard::add)) {
      assertThat(subscription).isNotNull();
      signalRelay().send(session, toOne);
      signalRelay().send(session, toAll);
      signalRelay().send(session, presence);
      signalRelay().send(session, opened);

      assertThat(take(heard, 4)).containsExactly(toOne, toAll, presence, opened);
    }
  }

  @Test
  default void tellsAllWhoListenWhomeverItIsFor() throws InterruptedException {
    var session = newKey();
    var one = new LinkedBlockingQueue<RoomMessage>();
    var other = new LinkedBlockingQueue<RoomMessage>();
    var signal = new Signal(EXPERT, "customer-page", "{}");

    try (var first = signalRelay().listen(session, one::add);
        var second = signalRelay().listen(session, other::add)) {
      assertThat(first).isNotSameAs(second);
      signalRelay().send(session, signal);

      assertThat(take(one, 1)).containsExactly(signal);
      assertThat(take(other, 1)).containsExactly(signal);
    }
  }

  @Test
  default void keepsSessionsApart() throws InterruptedException {
    var session = newKey();
    var heard = new LinkedBlockingQueue<RoomMessage>();
    var ours = new Signal(EXPERT, null, "ours");

    try (var subscription = signalRelay().listen(session, heard::add)) {
      assertThat(subscription).isNotNull();
      signalRelay().send(newKey(), new Signal(EXPERT, null, "theirs"));
      signalRelay().send(session, ours);

      assertThat(take(heard, 1)).containsExactly(ours);
    }
  }

  @Test
  default void losesWhatNobodyListensTo() throws InterruptedException {
    var session = newKey();
    var heard = new LinkedBlockingQueue<RoomMessage>();
    var late = new Signal(EXPERT, null, "late");
    signalRelay().send(session, new Signal(EXPERT, null, "early"));
    awaitThatItPassed();

    try (var subscription = signalRelay().listen(session, heard::add)) {
      assertThat(subscription).isNotNull();
      signalRelay().send(session, late);

      assertThat(take(heard, 1)).containsExactly(late);
    }
  }

  @Test
  default void keepsTheOrderOfEachPage() throws InterruptedException {
    var session = newKey();
    var heard = new LinkedBlockingQueue<RoomMessage>();
    var pages = List.of(EXPERT, CUSTOMER);

    try (var subscription = signalRelay().listen(session, heard::add)) {
      assertThat(subscription).isNotNull();
      atOnce(
          2,
          number -> {
            for (int i = 0; i < 100; i++) {
              signalRelay().send(session, new Signal(pages.get(number), null, "" + i));
            }
            return number;
          });

      var all = take(heard, 200);
      assertThat(pages)
          .allSatisfy(
              page ->
                  assertThat(all)
                      .filteredOn(each -> each.from().equals(page))
                      .extracting(each -> ((Signal) each).data())
                      .containsExactlyElementsOf(
                          IntStream.range(0, 100).mapToObj(Integer::toString).toList()));
    }
  }

  @Test
  default void tellsNothingOnceItIsClosed() throws InterruptedException {
    var session = newKey();
    var closed = new LinkedBlockingQueue<RoomMessage>();
    var open = new LinkedBlockingQueue<RoomMessage>();
    SignalRelay.Listener listener = closed::add;
    var subscription = signalRelay().listen(session, listener);

    try (var other = signalRelay().listen(session, open::add)) {
      assertThat(other).isNotNull();
      subscription.close();
      subscription.close();
      signalRelay().send(session, new PresenceChanged(EXPERT, true));

      assertThat(take(open, 1)).hasSize(1);
      assertThat(closed).isEmpty();
    }
  }

  @Test
  default void keepsSubscriptionsOfTheSameListenerApart() throws InterruptedException {
    var session = newKey();
    var heard = new LinkedBlockingQueue<RoomMessage>();
    SignalRelay.Listener listener = heard::add;
    var first = signalRelay().listen(session, listener);

    try (var second = signalRelay().listen(session, listener)) {
      assertThat(second).isNotNull();
      first.close();
      first.close();
      signalRelay().send(session, new PresenceChanged(EXPERT, true));
      signalRelay().send(session, new PresenceChanged(EXPERT, false));

      assertThat(take(heard, 2))
          .containsExactly(new PresenceChanged(EXPERT, true), new PresenceChanged(EXPERT, false));
    }
  }

  /** What was sent before has reached all who listened by then. */
  private void awaitThatItPassed() throws InterruptedException {
    var session = newKey();
    var heard = new LinkedBlockingQueue<RoomMessage>();
    try (var subscription = signalRelay().listen(session, heard::add)) {
      assertThat(subscription).isNotNull();
      signalRelay().send(session, new LinkOpened(CUSTOMER));
      assertThat(take(heard, 1)).hasSize(1);
    }
  }

  private static List<RoomMessage> take(BlockingQueue<RoomMessage> queue, int count)
      throws InterruptedException {
    var taken = new ArrayList<RoomMessage>();
    while (taken.size() < count) {
      var next = queue.poll(10, TimeUnit.SECONDS);
      assertThat(next).as("heard of %d, waiting for more", taken.size()).isNotNull();
      taken.add(next);
    }
    return taken;
  }
}
