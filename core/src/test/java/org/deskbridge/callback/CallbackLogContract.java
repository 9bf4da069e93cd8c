package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.callback.CallbackFixtures.ARRIVED;
import static org.deskbridge.callback.CallbackFixtures.DELIVERED;
import static org.deskbridge.callback.CallbackFixtures.FAILED;
import static org.deskbridge.callback.CallbackFixtures.GIVEN_UP;
import static org.deskbridge.callback.CallbackFixtures.GONE;
import static org.deskbridge.callback.CallbackFixtures.STOPPED;
import static org.deskbridge.callback.CallbackFixtures.UNANSWERED;
import static org.deskbridge.callback.CallbackFixtures.retryAt;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.OTTO;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.callback.LoggedCallback.State;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.Test;

/** What every {@link CallbackLog} does. Implement the three methods and inherit the tests. */
public interface CallbackLogContract {

  /** Later than the fixtures' changes. */
  Instant LATER = NOON.plus(Duration.ofHours(1));

  AccessScope OF_ERIKA = AccessScope.of(ERIKA.account().key());

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  CallbackLog callbackLog();

  /** Returns the queue that writes it. */
  CallbackQueue callbacks();

  /** Returns the record that fills the queue. */
  Sessions sessions();

  @Test
  default void isEmptyAtFirst() {
    assertThat(page(CallbackQuery.ALL)).isEmpty();
    assertThat(callbackLog().find(AccessScope.everything(), new CallbackId("msg_none_1")))
        .isEmpty();
    assertThat(callbackLog().removeAttempts(LATER, 10)).isZero();
  }

  @Test
  default void showsACallbackThatWaitsForItsTurn() {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(started));

    var waiting = callbackLog().find(OF_ERIKA, idOf(started)).orElseThrow();
    assertThat(waiting)
        .isEqualTo(
            new LoggedCallback(
                idOf(started),
                new LoggedCallback.Place(started.event().at(), waiting.place().number()),
                started.after().state().id(),
                ReportedEvent.STARTED,
                new ReceiverHost("helpdesk.example:443"),
                State.WAITING,
                0,
                started.event().at()));
    assertThat(callbackLog().find(OF_ERIKA, idOf(joined)).orElseThrow().dueAt()).isNull();
  }

  @Test
  default void showsWhatBecameOfEachCallback() {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(started));
    commit(ended(joined));
    var other = commit(started(commit(requested())));
    claim();
    settle(started, retryAt(LATER), FAILED);
    settle(other, retryAt(LATER), FAILED);
    claim();
    settle(started, ARRIVED, DELIVERED);
    settle(other, GIVEN_UP, UNANSWERED);
    claim();
    settle(joined, STOPPED, GONE);

    assertThat(page(CallbackQuery.ALL.ofSession(started.event().session())))
        .extracting(LoggedCallback::state)
        .containsExactly(State.DROPPED, State.STOPPED, State.DELIVERED);
    assertThat(callbackLog().find(OF_ERIKA, idOf(started)).orElseThrow().attempts()).isEqualTo(2);
    var givenUp = callbackLog().find(OF_ERIKA, idOf(other)).orElseThrow();
    assertThat(givenUp.state()).isEqualTo(State.GIVEN_UP);
    assertThat(givenUp.dueAt()).isNull();
  }

  @Test
  default void listsTheNewestChangeFirst() {
    var second = commit(started(commit(requested(NOON.plusSeconds(2), ERIKA))));
    var first = commit(started(commit(requested(NOON.plusSeconds(1), ERIKA))));
    var third = commit(started(commit(requested(NOON.plusSeconds(2), ERIKA))));

    assertThat(ids(CallbackQuery.ALL)).containsExactly(idOf(third), idOf(second), idOf(first));
  }

  @Test
  default void goesOnBehindAPlaceWhateverIsAddedMeanwhile() {
    for (int i = 0; i < 5; i++) {
      commit(started(commit(requested(NOON.plusSeconds(i / 2), ERIKA))));
    }
    var all = page(CallbackQuery.ALL);
    var begin = callbackLog().page(OF_ERIKA, CallbackQuery.ALL, null, 2);

    commit(started(commit(requested(NOON.plusSeconds(9), ERIKA))));

    var last = begin.get(1).place();
    var middle = callbackLog().page(OF_ERIKA, CallbackQuery.ALL, last, 2);
    var end = callbackLog().page(OF_ERIKA, CallbackQuery.ALL, middle.get(1).place(), 2);
    assertThat(begin).isEqualTo(all.subList(0, 2));
    assertThat(middle).isEqualTo(all.subList(2, 4));
    assertThat(end).isEqualTo(all.subList(4, 5));
  }

  @Test
  default void showsNothingOutOfReach() {
    var mine = commit(started(commit(requested(NOON, ERIKA))));
    var foreign = commit(started(commit(requested(NOON, OTTO))));
    var ofSession = AccessScope.ofSession(mine.event().session().value());

    assertThat(ids(CallbackQuery.ALL)).containsExactly(idOf(mine));
    assertThat(callbackLog().find(OF_ERIKA, idOf(foreign))).isEmpty();
    assertThat(
            callbackLog()
                .page(OF_ERIKA, CallbackQuery.ALL.ofSession(foreign.event().session()), null, 10))
        .isEmpty();
    assertThat(callbackLog().page(AccessScope.everything(), CallbackQuery.ALL, null, 10))
        .extracting(LoggedCallback::id)
        .containsExactlyInAnyOrder(idOf(mine), idOf(foreign));
    assertThat(callbackLog().page(AccessScope.nothing(), CallbackQuery.ALL, null, 10)).isEmpty();
    assertThat(callbackLog().page(ofSession, CallbackQuery.ALL, null, 10))
        .extracting(LoggedCallback::id)
        .containsExactly(idOf(mine));
    assertThat(callbackLog().page(AccessScope.of(new AccountKey(5)), CallbackQuery.ALL, null, 10))
        .isEmpty();
  }

  @Test
  default void selectsBySessionStateKindAndPeriod() {
    var started = commit(started(commit(requested(NOON, ERIKA))));
    var ended = commit(ended(commit(joined(started))));
    var noted = commit(noted(ended, "Put in new toner."));
    var other = commit(started(commit(requested(NOON.plusSeconds(7), ERIKA))));
    claim();
    settle(started, ARRIVED, DELIVERED);
    settle(other, GIVEN_UP, FAILED);

    var all = CallbackQuery.ALL;
    assertThat(ids(all.ofSession(other.event().session()))).containsExactly(idOf(other));
    assertThat(ids(all.in(State.DELIVERED))).containsExactly(idOf(started));
    assertThat(ids(all.in(State.GIVEN_UP))).containsExactly(idOf(other));
    assertThat(ids(all.in(State.STOPPED))).isEmpty();
    assertThat(page(all.in(State.WAITING)))
        .extracting(LoggedCallback::event)
        .containsExactly(ReportedEvent.NOTES_WRITTEN, ReportedEvent.ENDED, ReportedEvent.JOINED);
    assertThat(ids(all.of(ReportedEvent.NOTES_WRITTEN))).containsExactly(idOf(noted));
    assertThat(ids(all.of(ReportedEvent.STARTED))).containsExactly(idOf(other), idOf(started));
    assertThat(ids(all.during(other.event().at(), ended.event().at())))
        .doesNotContain(idOf(started), idOf(ended))
        .contains(idOf(other));
    assertThat(
            ids(
                new CallbackQuery(
                    started.event().session(),
                    State.DELIVERED,
                    ReportedEvent.STARTED,
                    NOON,
                    LATER)))
        .containsExactly(idOf(started));
  }

  @Test
  default void showsAReplayAsOneThatWaits() {
    var started = commit(started(commit(requested())));
    claim();
    settle(started, ARRIVED, DELIVERED);

    callbacks().replay(List.of(idOf(started)), LATER);

    var replayed = callbackLog().find(OF_ERIKA, idOf(started)).orElseThrow();
    assertThat(replayed.state()).isEqualTo(State.WAITING);
    assertThat(replayed.dueAt()).isEqualTo(LATER);
    assertThat(replayed.attempts()).isEqualTo(1);
    assertThat(ids(CallbackQuery.ALL.in(State.WAITING))).containsExactly(idOf(started));
  }

  @Test
  default void removesTheOldestAttemptsAndNoOthers() {
    var started = commit(started(commit(requested())));
    for (int i = 0; i < 4; i++) {
      callbacks().claim(LATER.plusSeconds(i), LATER.plusSeconds(i), 10, Set.of());
      callbacks()
          .settle(idOf(started), retryAt(LATER.plusSeconds(i + 1)), FAILED, LATER.plusSeconds(i));
    }

    assertThat(callbackLog().removeAttempts(LATER.plusSeconds(3), 2)).isEqualTo(2);
    assertThat(callbackLog().removeAttempts(LATER.plusSeconds(3), 2)).isEqualTo(1);
    assertThat(callbackLog().removeAttempts(LATER.plusSeconds(3), 2)).isZero();

    assertThat(callbacks().attempts(idOf(started)))
        .containsExactly(new CallbackQueue.Attempt(LATER.plusSeconds(3), FAILED));
    assertThat(callbackLog().find(OF_ERIKA, idOf(started)).orElseThrow().attempts()).isEqualTo(4);
    settle(started, ARRIVED, DELIVERED);
    assertThat(callbacks().attempts(idOf(started))).hasSize(2);
  }

  private List<LoggedCallback> page(CallbackQuery query) {
    return callbackLog().page(OF_ERIKA, query, null, 100);
  }

  private List<CallbackId> ids(CallbackQuery query) {
    return page(query).stream().map(LoggedCallback::id).toList();
  }

  private void claim() {
    callbacks().claim(LATER, LATER, 10, Set.of());
  }

  private void settle(SessionChange change, DeliveryDecision settlement, DeliveryAttempt result) {
    callbacks().settle(idOf(change), settlement, result, LATER);
  }

  private SessionChange commit(SessionChange change) {
    sessions().commit(change);
    return change;
  }

  private static CallbackId idOf(SessionChange change) {
    return CallbackId.of(change.event());
  }
}
