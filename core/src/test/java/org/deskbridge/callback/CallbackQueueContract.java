package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.callback.CallbackFixtures.ARRIVED;
import static org.deskbridge.callback.CallbackFixtures.DELIVERED;
import static org.deskbridge.callback.CallbackFixtures.FAILED;
import static org.deskbridge.callback.CallbackFixtures.GIVEN_UP;
import static org.deskbridge.callback.CallbackFixtures.GONE;
import static org.deskbridge.callback.CallbackFixtures.POSTPONED;
import static org.deskbridge.callback.CallbackFixtures.STOPPED;
import static org.deskbridge.callback.CallbackFixtures.UNANSWERED;
import static org.deskbridge.callback.CallbackFixtures.postponedTo;
import static org.deskbridge.callback.CallbackFixtures.retryAt;
import static org.deskbridge.session.SessionFixtures.CALLBACK_URL;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.invitationSpent;
import static org.deskbridge.session.SessionFixtures.invited;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.offered;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.junit.jupiter.api.Test;

/** What every {@link CallbackQueue} does. Implement both methods and inherit the tests. */
public interface CallbackQueueContract {

  /** Later than the fixtures' changes. */
  Instant LATER = NOON.plus(Duration.ofHours(1));

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  CallbackQueue callbacks();

  /** Returns the record that fills the queue. */
  Sessions sessions();

  @Test
  default void waitsForNothingAtFirst() {
    assertThat(claim(LATER)).isEmpty();
    assertThat(callbacks().nextDue()).isEmpty();
    assertThat(callbacks().backlog()).isEqualTo(new CallbackQueue.Backlog(0, null));
    assertThat(callbacks().attempts(new CallbackId("msg_none_1"))).isEmpty();
  }

  @Test
  default void queuesAStatusChangeAsItWas() {
    var started = commit(started(commit(requested())));

    var callback =
        new Callback(
            idOf(started), CALLBACK_URL, started.after().state(), started.event().at(), 0, false);
    assertThat(claim(started.event().at())).containsExactly(callback);
  }

  @Test
  default void queuesNothingButStatusChangesBeforeTheEnd() {
    var started = commit(started(commit(requested())));
    deliver(started);

    var invited = commit(invited(started));
    var spent = commit(invitationSpent(invited));
    var noted = commit(noted(spent, "notes"));
    commit(said(noted, ParticipantRole.EXPERT, "hello"));

    assertThat(callbacks().backlog().depth()).isZero();
    assertThat(callbacks().nextDue()).isEmpty();
  }

  @Test
  default void queuesNotesThatAreWrittenAfterTheEnd() {
    var ended = commit(ended(commit(joined(commit(started(commit(requested())))))));
    claimAndDeliverAll();

    var noted = commit(noted(ended, "Put in new toner."));

    assertThat(claim(LATER))
        .containsExactly(
            new Callback(
                idOf(noted), CALLBACK_URL, noted.after().state(), noted.event().at(), 0, false));
  }

  @Test
  default void keepsOnlyTheLastOfTheNotesThatWaitBehindAnother() {
    var ended = commit(ended(commit(joined(commit(started(commit(requested())))))));
    claimAndDeliverAll();
    var first = commit(noted(ended, "Put"));
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(first));

    var last = commit(noted(commit(noted(first, "Put in new")), "Put in new toner."));

    assertThat(callbacks().backlog().depth()).isEqualTo(2);
    settle(first, ARRIVED, DELIVERED);
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(last));
  }

  private void claimAndDeliverAll() {
    for (var due = claim(LATER); !due.isEmpty(); due = claim(LATER)) {
      due.forEach(each -> callbacks().settle(each.id(), ARRIVED, DELIVERED, LATER));
    }
  }

  @Test
  default void queuesNothingForASessionWithoutAnAddress() {
    commit(started(commit(offered(NOON))));

    assertThat(callbacks().backlog().depth()).isZero();
    assertThat(claim(LATER)).isEmpty();
  }

  @Test
  default void queuesNothingOfWhatWasRefused() {
    var requested = commit(requested());
    var started = commit(started(requested));

    assertThatThrownBy(() -> commit(started(requested))).isInstanceOf(StaleSessionException.class);

    assertThat(callbacks().backlog().depth()).isEqualTo(1);
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(started));
  }

  @Test
  default void sendsTheCallbacksOfASessionOneByOneInTheirOrder() {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(commit(said(started, ParticipantRole.EXPERT, "hello"))));
    var ended = commit(ended(joined));

    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(started));
    assertThat(claim(LATER)).isEmpty();
    settle(started, ARRIVED, DELIVERED);
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(joined));
    settle(joined, GIVEN_UP, UNANSWERED);
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(ended));
    settle(ended, ARRIVED, DELIVERED);
    assertThat(claim(LATER)).isEmpty();
    assertThat(callbacks().nextDue()).isEmpty();
  }

  @Test
  default void showsEachCallbackTheSessionAsItStoodThen() {
    var started = commit(started(commit(requested())));
    commit(ended(commit(noted(commit(joined(started)), "later"))));

    assertThat(claim(LATER)).extracting(Callback::state).containsExactly(started.after().state());
  }

  @Test
  default void claimsWhatIsDueLongestFirst() {
    var second = commit(started(commit(requested(NOON.plusSeconds(2), ERIKA))));
    var first = commit(started(commit(requested(NOON.plusSeconds(1), ERIKA))));
    var third = commit(started(commit(requested(NOON.plusSeconds(3), ERIKA))));

    assertThat(callbacks().claim(LATER, LATER.plusSeconds(60), 2, Set.of()))
        .extracting(Callback::id)
        .containsExactly(idOf(first), idOf(second));
    assertThat(callbacks().claim(LATER, LATER.plusSeconds(60), 2, Set.of()))
        .extracting(Callback::id)
        .containsExactly(idOf(third));
  }

  @Test
  default void claimsWhatWasPutOffAfterWhatWasNot() {
    var postponed = commit(started(commit(requested(NOON.plusSeconds(1), ERIKA))));
    var failed = commit(started(commit(requested(NOON.plusSeconds(2), ERIKA))));
    var leased = commit(started(commit(requested(NOON.plusSeconds(3), ERIKA))));
    callbacks().claim(LATER, LATER.plusSeconds(3), 10, Set.of());
    settle(postponed, postponedTo(LATER.plusSeconds(1)), POSTPONED);
    settle(failed, retryAt(LATER.plusSeconds(2)), FAILED);
    var fresh = commit(started(commit(requested(LATER, ERIKA))));
    var other = commit(started(commit(requested(LATER.plusSeconds(1), ERIKA))));
    var muchLater = LATER.plusSeconds(3600);

    assertThat(callbacks().claim(muchLater, muchLater.plusSeconds(60), 1, Set.of()))
        .extracting(Callback::id)
        .containsExactly(idOf(fresh));
    assertThat(callbacks().claim(muchLater, muchLater.plusSeconds(60), 3, Set.of()))
        .extracting(Callback::id)
        .containsExactly(idOf(other), idOf(postponed), idOf(failed));
    assertThat(callbacks().claim(muchLater, muchLater.plusSeconds(60), 3, Set.of()))
        .extracting(Callback::id)
        .containsExactly(idOf(leased));
  }

  @Test
  default void leavesOutHostsThatCouldTakeNone() {
    var busy = commit(started(commit(requestedFor("https://busy.example/a"))));
    var alsoBusy = commit(started(commit(requestedFor("https://BUSY.example:443/b"))));
    var free = commit(started(commit(requestedFor("https://free.example/"))));
    var other = commit(started(commit(requestedFor("https://busy.example:8443/"))));
    var except = Set.of(new ReceiverHost("busy.example:443"), new ReceiverHost("else.example:443"));

    assertThat(callbacks().claim(LATER, LATER.plusSeconds(60), 3, except))
        .extracting(Callback::id)
        .containsExactlyInAnyOrder(idOf(free), idOf(other));
    assertThat(callbacks().claim(LATER, LATER.plusSeconds(60), 3, except)).isEmpty();
    assertThat(claim(LATER))
        .extracting(Callback::id)
        .containsExactlyInAnyOrder(idOf(busy), idOf(alsoBusy));
  }

  @Test
  default void claimsWhatIsDueLongestFirstWhateverItsHost() {
    var second = commit(started(commit(requestedFor("https://a.example/", NOON.plusSeconds(2)))));
    var first = commit(started(commit(requestedFor("https://c.example/", NOON.plusSeconds(1)))));
    var third = commit(started(commit(requestedFor("https://b.example/", NOON.plusSeconds(3)))));

    assertThat(callbacks().claim(LATER, LATER.plusSeconds(60), 2, Set.of()))
        .extracting(Callback::id)
        .containsExactly(idOf(first), idOf(second));
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(third));
  }

  @Test
  default void waitsNoLongerWhenTheClockIsSetBack() {
    var leased = commit(started(commit(requested())));
    var failed = commit(started(commit(requested())));
    var next = commit(joined(failed));
    claim(LATER);
    settle(failed, retryAt(LATER.plusSeconds(300)), FAILED);
    var back = LATER.minusSeconds(3600);

    callbacks().bringForward(back, Duration.ofHours(1));

    assertThat(claim(back.plusSeconds(299))).isEmpty();
    assertThat(claim(back.plusSeconds(300))).extracting(Callback::id).containsExactly(idOf(failed));
    assertThat(claim(back.plusSeconds(600))).extracting(Callback::id).containsExactly(idOf(leased));
    var joinedThen = next.event().at().minusSeconds(3600);
    callbacks().settle(idOf(failed), ARRIVED, DELIVERED, joinedThen);
    assertThat(claim(joinedThen)).extracting(Callback::id).containsExactly(idOf(next));
  }

  @Test
  default void keepsAClaimedCallbackForItsClaimerUntilTheLeaseIsOver() {
    var started = commit(started(commit(requested())));
    var leaseUntil = LATER.plusSeconds(60);

    assertThat(callbacks().claim(LATER, leaseUntil, 10, Set.of())).hasSize(1);

    assertThat(callbacks().nextDue()).contains(leaseUntil);
    assertThat(claim(leaseUntil.minusMillis(1))).isEmpty();
    assertThat(claim(leaseUntil))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.id()).isEqualTo(idOf(started));
              assertThat(again.attempts()).isZero();
            });
  }

  @Test
  default void isDueWhenAFailedCallbackIsToBeTriedAgain() {
    var started = commit(started(commit(requested())));
    commit(joined(started));
    claim(LATER);

    settle(started, retryAt(LATER.plusSeconds(5)), FAILED);

    assertThat(callbacks().nextDue()).contains(LATER.plusSeconds(5));
    assertThat(claim(LATER.plusSeconds(5).minusMillis(1))).isEmpty();
    assertThat(claim(LATER.plusSeconds(5)))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.id()).isEqualTo(idOf(started));
              assertThat(again.attempts()).isEqualTo(1);
            });
  }

  @Test
  default void countsNoAttemptForACallbackThatWasPostponed() {
    var started = commit(started(commit(requested())));
    claim(LATER);

    settle(started, postponedTo(LATER.plusSeconds(5)), POSTPONED);

    assertThat(callbacks().attempts(idOf(started))).isEmpty();
    assertThat(claim(LATER.plusSeconds(4))).isEmpty();
    assertThat(claim(LATER.plusSeconds(5))).extracting(Callback::attempts).containsExactly(0);
  }

  @Test
  default void dropsAllOfASessionWhoseReceiverWantsNoMore() {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(started));
    var other = commit(started(commit(requested())));
    claim(LATER);

    settle(started, STOPPED, GONE);
    commit(ended(joined));

    assertThat(callbacks().backlog().depth()).isEqualTo(1);
    settle(other, ARRIVED, DELIVERED);
    assertThat(callbacks().backlog()).isEqualTo(new CallbackQueue.Backlog(0, null));
    assertThat(claim(LATER.plusSeconds(3600))).isEmpty();
    assertThat(callbacks().nextDue()).isEmpty();
  }

  @Test
  default void settlesOnlyOnce() {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(started));
    claim(LATER);
    settle(started, ARRIVED, DELIVERED);

    settle(started, retryAt(LATER), FAILED);
    settle(started, STOPPED, GONE);

    assertThat(callbacks().attempts(idOf(started)))
        .containsExactly(new CallbackQueue.Attempt(LATER, DELIVERED));
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(joined));
  }

  @Test
  default void ignoresTheSettlementOfWhatNeverWaited() {
    callbacks().settle(new CallbackId("msg_none_1"), retryAt(LATER), FAILED, LATER);

    assertThat(callbacks().backlog().depth()).isZero();
    assertThat(claim(LATER)).isEmpty();
  }

  @Test
  default void keepsEveryAttemptOnRecord() {
    var started = commit(started(commit(requested())));
    var id = idOf(started);

    claim(LATER);
    callbacks().settle(id, retryAt(LATER.plusSeconds(5)), FAILED, LATER);
    claim(LATER.plusSeconds(5));
    callbacks().settle(id, retryAt(LATER.plusSeconds(9)), UNANSWERED, LATER.plusSeconds(5));
    claim(LATER.plusSeconds(9));
    callbacks().settle(id, ARRIVED, DELIVERED, LATER.plusSeconds(9));

    assertThat(callbacks().attempts(id))
        .containsExactly(
            new CallbackQueue.Attempt(LATER, FAILED),
            new CallbackQueue.Attempt(LATER.plusSeconds(5), UNANSWERED),
            new CallbackQueue.Attempt(LATER.plusSeconds(9), DELIVERED));
  }

  @Test
  default void tellsHowMuchWaitsAndForHowLong() {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(started));
    commit(started(commit(requested(NOON.plusSeconds(600), ERIKA))));

    assertThat(callbacks().backlog()).isEqualTo(new CallbackQueue.Backlog(3, started.event().at()));
    assertThat(callbacks().nextDue()).contains(started.event().at());

    deliver(started);
    assertThat(callbacks().backlog()).isEqualTo(new CallbackQueue.Backlog(2, joined.event().at()));
  }

  @Test
  default void replaysWhatWasSettledAsItWasThen() {
    var started = commit(started(commit(requested())));
    claim(LATER);
    settle(started, retryAt(LATER), FAILED);
    claim(LATER);
    settle(started, GIVEN_UP, FAILED);
    commit(joined(started));
    claimAndDeliverAll();

    assertThat(callbacks().replay(List.of(idOf(started)), LATER)).isOne();

    assertThat(callbacks().nextDue()).contains(LATER);
    assertThat(callbacks().backlog()).isEqualTo(new CallbackQueue.Backlog(1, started.event().at()));
    assertThat(claim(LATER))
        .containsExactly(
            new Callback(
                idOf(started),
                CALLBACK_URL,
                started.after().state(),
                started.event().at(),
                0,
                true));
    callbacks().settle(idOf(started), ARRIVED, DELIVERED, LATER);
    assertThat(callbacks().backlog().depth()).isZero();
    assertThat(callbacks().attempts(idOf(started)))
        .extracting(CallbackQueue.Attempt::result)
        .containsExactly(FAILED, FAILED, DELIVERED);
  }

  @Test
  default void triesAReplayAsOftenAsACallbackThatIsNew() {
    var started = commit(started(commit(requested())));
    claim(LATER);
    settle(started, retryAt(LATER), FAILED);
    claim(LATER);
    settle(started, GIVEN_UP, FAILED);
    callbacks().replay(List.of(idOf(started)), LATER);
    claim(LATER);

    settle(started, retryAt(LATER.plusSeconds(5)), FAILED);

    assertThat(claim(LATER.plusSeconds(5))).extracting(Callback::attempts).containsExactly(1);
  }

  @Test
  default void leavesWhatWaitsAndWhatItDoesNotKnowOutOfAReplay() {
    var started = commit(started(commit(requested())));

    var replayed = callbacks().replay(List.of(idOf(started), new CallbackId("msg_none_1")), LATER);

    assertThat(replayed).isZero();
    assertThat(callbacks().backlog().depth()).isEqualTo(1);
    assertThat(callbacks().nextDue()).contains(started.event().at());
  }

  @Test
  default void replaysASessionOneByOneInTheOrderOfItsEvents() {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(started));
    var ended = commit(ended(joined));
    claimAndDeliverAll();

    callbacks().replay(List.of(idOf(started), idOf(joined), idOf(ended)), LATER);

    for (var each : List.of(started, joined, ended)) {
      assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(each));
      assertThat(claim(LATER)).isEmpty();
      settle(each, ARRIVED, DELIVERED);
    }
    assertThat(claim(LATER)).isEmpty();
    assertThat(callbacks().nextDue()).isEmpty();
  }

  @Test
  default void replaysNothingWhileAnotherCallbackOfTheSessionIsOnItsWay() {
    var started = commit(started(commit(requested())));
    deliver(started);
    var joined = commit(joined(started));
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(joined));
    var ended = commit(ended(joined));

    callbacks().replay(List.of(idOf(started)), LATER);

    assertThat(claim(LATER)).isEmpty();
    settle(joined, ARRIVED, DELIVERED);
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(started));
    settle(started, ARRIVED, DELIVERED);
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(ended));
  }

  @Test
  default void sendsReplaysAfterWhatWasNeverClaimed() {
    var old = commit(started(commit(requested())));
    var older = commit(joined(old));
    claimAndDeliverAll();
    callbacks().replay(List.of(idOf(old), idOf(older)), LATER);
    var fresh = commit(started(commit(requested(LATER.plusSeconds(1), ERIKA))));
    var soon = LATER.plusSeconds(3600);

    assertThat(callbacks().claim(soon, soon.plusSeconds(60), 1, Set.of()))
        .extracting(Callback::id)
        .containsExactly(idOf(fresh));
    assertThat(claim(soon)).extracting(Callback::id).containsExactly(idOf(old));
    settle(old, ARRIVED, DELIVERED);
    var next = commit(started(commit(requested(LATER.plusSeconds(2), ERIKA))));
    assertThat(callbacks().claim(soon, soon.plusSeconds(60), 1, Set.of()))
        .extracting(Callback::id)
        .containsExactly(idOf(next));
    assertThat(claim(soon)).extracting(Callback::id).containsExactly(idOf(older));
  }

  @Test
  default void asksAReceiverAgainThatWantedNoMoreOnceItIsReplayed() {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(started));
    claim(LATER);
    settle(started, STOPPED, GONE);

    assertThat(callbacks().replay(List.of(idOf(started), idOf(joined)), LATER)).isEqualTo(2);
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(started));
    settle(started, ARRIVED, DELIVERED);
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(joined));
    settle(joined, ARRIVED, DELIVERED);

    var ended = commit(ended(joined));
    assertThat(claim(LATER)).extracting(Callback::id).containsExactly(idOf(ended));
  }

  @Test
  default void givesNoCallbackToTwoRivals() {
    rounds(
        round -> {
          for (int i = 0; i < 20; i++) {
            commit(started(commit(requested())));
          }

          var claimed =
              atOnce(
                  8,
                  number -> {
                    var mine = new ArrayList<CallbackId>();
                    var next = callbacks().claim(LATER, LATER.plusSeconds(60), 1, Set.of());
                    while (!next.isEmpty()) {
                      next.forEach(each -> mine.add(each.id()));
                      next = callbacks().claim(LATER, LATER.plusSeconds(60), 1, Set.of());
                    }
                    return mine;
                  });

          assertThat(claimed.stream().flatMap(List::stream)).hasSize(20).doesNotHaveDuplicates();
        });
  }

  @Test
  default void holdsACallbackWithoutAnAttempt() {
    var first = commit(started(commit(requested())));
    commit(joined(first));
    claim(LATER);
    var dueAt = LATER.plus(Duration.ofDays(1));

    settle(first, new DeliveryDecision(DeliveryDecision.Verdict.HOLD, dueAt), POSTPONED);

    assertThat(claim(dueAt.minusMillis(1))).isEmpty();
    assertThat(callbacks().attempts(idOf(first))).isEmpty();
    assertThat(claim(dueAt))
        .satisfiesExactly(
            each -> {
              assertThat(each.id()).isEqualTo(idOf(first));
              assertThat(each.attempts()).isZero();
            });
  }

  private static SessionChange requestedFor(String callbackUrl) {
    return requestedFor(callbackUrl, NOON);
  }

  private static SessionChange requestedFor(String callbackUrl, Instant at) {
    return requested(at, URI.create(callbackUrl));
  }

  private List<Callback> claim(Instant now) {
    return callbacks().claim(now, now.plusSeconds(600), 10, Set.of());
  }

  private void settle(SessionChange change, DeliveryDecision settlement, DeliveryAttempt result) {
    callbacks().settle(idOf(change), settlement, result, LATER);
  }

  private void deliver(SessionChange change) {
    assertThat(callbacks().claim(LATER, LATER.plusMillis(1), 10, Set.of()))
        .extracting(Callback::id)
        .contains(idOf(change));
    settle(change, ARRIVED, DELIVERED);
  }

  private SessionChange commit(SessionChange change) {
    sessions().commit(change);
    return change;
  }

  private static CallbackId idOf(SessionChange change) {
    return CallbackId.of(change.event());
  }
}
