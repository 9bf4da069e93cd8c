package org.deskbridge.callback.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.callback.CallbackFixtures.ARRIVED;
import static org.deskbridge.callback.CallbackFixtures.DELIVERED;
import static org.deskbridge.callback.CallbackFixtures.FAILED;
import static org.deskbridge.callback.CallbackFixtures.POSTPONED;
import static org.deskbridge.callback.CallbackFixtures.retryAt;
import static org.deskbridge.session.SessionFixtures.CALLBACK_URL;
import static org.deskbridge.session.SessionFixtures.ERIKA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.deskbridge.account.AccountKey;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.DeliveryDecision;
import org.deskbridge.callback.DeliveryDecision.Verdict;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionFixtures;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.Test;

/** What every {@link FailingReceivers} does. Implement the method and inherit the tests. */
public interface FailingReceiversContract {

  AccountKey ACCOUNT = new AccountKey(7);
  AccountKey OTHER = new AccountKey(8);
  ReceiverAddress DESK = new ReceiverAddress("https://desk.example/callbacks");
  ReceiverAddress SHOP = new ReceiverAddress("https://shop.example/");
  Instant NOON = Instant.parse("2026-11-21T12:00:00.120Z");
  Instant LATER = NOON.plus(Duration.ofHours(5));
  Instant HELD_UNTIL = LATER.plus(Duration.ofDays(1));

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  FailingReceivers receivers();

  /** Returns the queue that holds callbacks to disabled receivers. */
  CallbackQueue callbacks();

  /** Returns the sessions whose callbacks are in the queue. */
  Sessions sessions();

  @Test
  default void hasNoneAtFirst() {
    assertThat(receivers().find(ACCOUNT, DESK)).isEmpty();
    assertThat(receivers().of(ACCOUNT)).isEmpty();
    assertThat(receivers().countDisabled()).isZero();
    assertThat(receivers().end(ACCOUNT, DESK, LATER)).isEmpty();
    assertThat(receivers().disable(ACCOUNT, DESK, NOON)).isFalse();
  }

  @Test
  default void keepsTheFirstAndTheLastFailure() {
    var first = receivers().failed(ACCOUNT, DESK, NOON, Instant.EPOCH);
    var second = receivers().failed(ACCOUNT, DESK, LATER, Instant.EPOCH);

    assertThat(first).isEqualTo(new FailingReceiver(ACCOUNT, DESK, NOON, NOON, null));
    assertThat(second).isEqualTo(new FailingReceiver(ACCOUNT, DESK, NOON, LATER, null));
    assertThat(receivers().find(ACCOUNT, DESK)).contains(second);
  }

  @Test
  default void tellsAccountsAndAddressesApart() {
    var shop = receivers().failed(ACCOUNT, SHOP, NOON, Instant.EPOCH);
    var desk = receivers().failed(ACCOUNT, DESK, LATER, Instant.EPOCH);
    var other = receivers().failed(OTHER, DESK, NOON, Instant.EPOCH);

    assertThat(receivers().of(ACCOUNT)).containsExactly(desk, shop);
    assertThat(receivers().end(ACCOUNT, DESK, LATER)).contains(desk);
    assertThat(receivers().of(ACCOUNT)).containsExactly(shop);
    assertThat(receivers().of(OTHER)).containsExactly(other);
  }

  @Test
  default void disablesUntilTheRowEnds() {
    receivers().failed(ACCOUNT, DESK, NOON, Instant.EPOCH);

    assertThat(receivers().disable(ACCOUNT, DESK, LATER)).isTrue();
    assertThat(receivers().disable(ACCOUNT, DESK, LATER.plusSeconds(1))).isFalse();

    var disabled = new FailingReceiver(ACCOUNT, DESK, NOON, NOON, LATER);
    assertThat(receivers().of(ACCOUNT)).containsExactly(disabled);
    assertThat(receivers().countDisabled()).isOne();
    assertThat(receivers().end(ACCOUNT, DESK, LATER)).contains(disabled);
    assertThat(receivers().find(ACCOUNT, DESK)).isEmpty();
    assertThat(receivers().countDisabled()).isZero();
  }

  @Test
  default void beginsAnewAfterALongTimeWithoutAnAttempt() {
    receivers().failed(ACCOUNT, DESK, NOON, Instant.EPOCH);
    receivers().failed(OTHER, SHOP, NOON, Instant.EPOCH);
    receivers().failed(OTHER, DESK, NOON, Instant.EPOCH);
    receivers().disable(OTHER, DESK, NOON);

    assertThat(receivers().failed(ACCOUNT, DESK, LATER, NOON).failingSince()).isEqualTo(NOON);
    var anew = receivers().failed(ACCOUNT, DESK, LATER.plusMillis(2), LATER.plusMillis(1));

    assertThat(anew.failingSince()).isEqualTo(LATER.plusMillis(2));
    assertThat(receivers().of(OTHER))
        .containsExactly(new FailingReceiver(OTHER, DESK, NOON, NOON, NOON));
  }

  @Test
  default void letsOneOfManyRivalsDisable() {
    rounds(
        round -> {
          var account = new AccountKey(100L + round);
          receivers().failed(account, DESK, NOON, Instant.EPOCH);

          var disabled = atOnce(8, number -> receivers().disable(account, DESK, LATER));

          assertThat(disabled).containsOnlyOnce(true);
        });
  }

  @Test
  default void makesDueWhatIsHeldOnceTheRowEnds() {
    var started = started();
    var next = SessionFixtures.joined(started);
    sessions().commit(next);
    var account = ERIKA.account().key();
    var address = ReceiverAddress.of(CALLBACK_URL);
    hold(started);

    receivers().end(new AccountKey(account.value() + 1), address, LATER);
    receivers().end(account, DESK, LATER);
    assertThat(claimed(LATER)).isEmpty();
    receivers().failed(account, address, NOON, Instant.EPOCH);
    receivers().disable(account, address, NOON);
    receivers().end(account, address, LATER);

    assertThat(claimed(LATER)).containsExactly(CallbackId.of(started.event()));
    callbacks().settle(CallbackId.of(started.event()), ARRIVED, DELIVERED, LATER);
    assertThat(claimed(LATER)).containsExactly(CallbackId.of(next.event()));
  }

  /** Held as the receiver was enabled. */
  @Test
  default void makesDueWhatIsHeldThoughThereIsNoRow() {
    var started = started();
    hold(started);

    receivers().end(ERIKA.account().key(), ReceiverAddress.of(CALLBACK_URL), LATER);

    assertThat(claimed(LATER)).containsExactly(CallbackId.of(started.event()));
  }

  @Test
  default void leavesWhatIsClaimedOrTriedAgainAnywayWhereItIs() {
    var started = started();
    var address = ReceiverAddress.of(CALLBACK_URL);
    hold(started);

    assertThat(claimed(HELD_UNTIL)).hasSize(1);
    receivers().end(ERIKA.account().key(), address, LATER);
    assertThat(claimed(LATER)).isEmpty();
    var id = CallbackId.of(started.event());
    callbacks().settle(id, retryAt(LATER.plusSeconds(1200)), FAILED, LATER);
    receivers().end(ERIKA.account().key(), address, LATER);

    assertThat(callbacks().nextDue()).contains(LATER.plusSeconds(1200));
  }

  private SessionChange started() {
    var requested = SessionFixtures.requested(SessionFixtures.NOON, CALLBACK_URL);
    var started = SessionFixtures.started(requested);
    sessions().commit(requested);
    sessions().commit(started);
    return started;
  }

  private void hold(SessionChange change) {
    var id = CallbackId.of(change.event());
    assertThat(claimed(LATER)).containsExactly(id);
    callbacks().settle(id, new DeliveryDecision(Verdict.HOLD, HELD_UNTIL), POSTPONED, LATER);
  }

  private List<CallbackId> claimed(Instant now) {
    return callbacks().claim(now, now.plus(Duration.ofDays(30)), 10, Set.of()).stream()
        .map(Callback::id)
        .toList();
  }
}
