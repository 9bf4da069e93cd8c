package org.deskbridge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.runtime.DeliveryQueue.Delivery;
import org.deskbridge.session.SessionFixtures;
import org.junit.jupiter.api.Test;

class DeliveryQueueTest {

  private final DeliveryQueue queue = new DeliveryQueue(HostPlaces.Rules.CALLBACKS);
  private int number;
  private long now = 1;

  private Callback callback(String host) {
    return callback(host, 0);
  }

  private Callback callback(String host, int attempts) {
    return new Callback(
        new CallbackId("msg_" + number++),
        URI.create("http://" + host + "/hook"),
        SessionFixtures.requested().after().state(),
        SessionFixtures.NOON,
        attempts,
        false);
  }

  private void add(String host, int count) {
    for (int i = 0; i < count; i++) {
      queue.add(callback(host), now);
    }
  }

  private List<Delivery> startAll() {
    var started = new ArrayList<Delivery>();
    for (var next = queue.next(now); next.isPresent(); next = queue.next(now)) {
      started.add(next.get());
    }
    return started;
  }

  private static List<String> hosts(List<Delivery> deliveries) {
    return deliveries.stream().map(each -> each.callback().target().getHost()).toList();
  }

  @Test
  void letsHostsTakeTurns() {
    add("a", 3);
    add("b", 3);
    add("c", 1);

    assertThat(hosts(startAll())).containsExactly("a", "b", "c", "a", "b");
  }

  @Test
  void goesOnWithTheOldestOfAHostOnceOneIsSent() {
    var callbacks = List.of(callback("a"), callback("a"), callback("a"));
    callbacks.forEach(each -> queue.add(each, now));
    var first = startAll();

    queue.sent(first.get(0), true, now);

    assertThat(startAll()).extracting(Delivery::callback).containsExactly(callbacks.get(2));
    assertThat(queue.underWay()).isEqualTo(2);
  }

  @Test
  void sendsWhatFailedBeforeAfterTheOthersOfItsHost() {
    var failed = callback("a", 1);
    var first = callback("a");
    queue.add(failed, now);
    queue.add(first, now);

    assertThat(startAll()).extracting(Delivery::callback).containsExactly(first, failed);
  }

  @Test
  void learnsNothingOfAHostFromWhatFailsAgain() {
    for (int i = 0; i < 10; i++) {
      queue.add(callback("a", 3), now);
      startAll().forEach(each -> queue.sent(each, false, now));
    }

    add("a", 3);
    assertThat(startAll()).hasSize(2);
  }

  @Test
  void wantsNoMoreForAHostForWhichEnoughWaits() {
    add("a", 4);
    add("b", 3);
    startAll();

    assertThat(queue.supplied(now)).containsExactly(new ReceiverHost("a:80"));
    assertThat(queue.room(now)).isEqualTo(60);
  }

  @Test
  void wantsNoMoreForAHostThatIsDown() {
    add("a", 3);
    var started = startAll();
    queue.postponed(started.get(0), Duration.ofSeconds(5), now);
    queue.postponed(started.get(1), Duration.ofSeconds(5), now);

    assertThat(startAll()).isEmpty();
    assertThat(queue.supplied(now)).containsExactly(new ReceiverHost("a:80"));
    now += Duration.ofSeconds(5).toNanos();
    assertThat(startAll()).hasSize(1);
  }

  @Test
  void letsGoWhatWaitsLongerThanItsLeaseAllows() {
    add("hanging", 5);
    startAll();
    now += DeliveryQueue.LONGEST_WAIT.toNanos();
    assertThat(queue.supplied(now)).isNotEmpty();

    now++;

    assertThat(startAll()).isEmpty();
    assertThat(queue.isAnyWaiting()).isFalse();
    assertThat(queue.supplied(now)).isEmpty();
  }

  /** The clock that leases are kept by may be set forward. */
  @Test
  void sendsNothingTwiceThatIsClaimedAgainTooEarly() {
    var callback = callback("a");
    queue.add(callback, now);
    queue.add(callback, now);
    var started = startAll();

    queue.add(callback, now);

    assertThat(started).hasSize(1);
    assertThat(startAll()).isEmpty();
    queue.sent(started.get(0), false, now);
    queue.add(callback, now);
    assertThat(startAll()).hasSize(1);
  }
}
