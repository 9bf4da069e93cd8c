package org.deskbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.callback.CallbackFixtures.FAILED;
import static org.deskbridge.callback.CallbackFixtures.STOPPED;
import static org.deskbridge.callback.CallbackFixtures.retryAt;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.OTTO;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.history;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.newId;
import static org.deskbridge.session.SessionFixtures.newKey;
import static org.deskbridge.session.SessionFixtures.offered;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.deskbridge.account.AccessScope;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionListRange;
import org.deskbridge.session.query.SessionQueries;
import org.junit.jupiter.api.Test;

/** The part of {@link SessionRetentionContract} that is about what is kept no longer. */
public interface SessionRemovalContract {

  /** The day of the fixtures and the one after. */
  SessionListRange BOTH_DAYS = new SessionListRange(NOON, NOON.plus(Duration.ofDays(2)), null);

  /** Returns the implementation under test. */
  SessionRetention sessionRetention();

  /** Returns the record it works on. */
  Sessions sessions();

  /** Returns the lists of that record. */
  SessionQueries sessionQueries();

  /** Returns what tells of that record. */
  SessionEvents sessionEvents();

  /** Returns the queue that the record fills. */
  CallbackQueue callbacks();

  @Test
  default void namesTheSessionFirstThatIsOverLongest() {
    var last = over(NOON.plusMillis(2));
    var first = over(NOON);
    var second = over(NOON.plusMillis(1));

    assertThat(overBefore(NOON.plusSeconds(3600), 10)).containsExactly(first, second, last);
    assertThat(overBefore(NOON.plusSeconds(3600), 2)).containsExactly(first, second);
  }

  @Test
  default void leavesOutWhatEndedAtTheInstantItself() {
    var ended = commitEnded(NOON);
    var endedAt = ended.event().at();

    assertThat(overBefore(endedAt, 10)).isEmpty();
    assertThat(overBefore(endedAt.plusMillis(1), 10)).containsExactly(key(ended));
  }

  @Test
  default void takesAnAbandonedSessionForEnded() {
    var abandoned = commit(ended(commit(started(commit(requested())))));

    assertThat(overBefore(NOON.plusSeconds(3600), 10)).containsExactly(key(abandoned));
  }

  @Test
  default void takesASessionThatWasNeverStartedForOverSinceItsRequest() {
    var ended = over(NOON.minusSeconds(120));
    var requested = commit(requested());

    assertThat(overBefore(NOON, 10)).containsExactly(ended);
    assertThat(overBefore(NOON.plusMillis(1), 10)).containsExactly(ended, key(requested));
  }

  @Test
  default void leavesOutWhatIsLiveOrOfAnotherAccount() {
    commit(started(commit(requested())));
    commit(joined(commit(started(commit(requested())))));
    commit(offered(NOON));
    commit(ended(commit(started(commit(requested(NOON, OTTO))))));

    assertThat(overBefore(NOON.plusSeconds(3600), 10)).isEmpty();
  }

  @Test
  default void namesWhatNobodyClaimedTheOldestFirst() {
    var last = key(commit(offered(NOON.plusMillis(2))));
    var first = key(commit(offered(NOON)));
    var second = key(commit(offered(NOON.plusMillis(1))));
    commit(started(commit(offered(NOON))));
    commit(requested());

    assertThat(sessionRetention().unclaimedBefore(NOON.plusMillis(2), 10))
        .containsExactly(first, second);
    assertThat(sessionRetention().unclaimedBefore(NOON.plusMillis(3), 10))
        .containsExactly(first, second, last);
    assertThat(sessionRetention().unclaimedBefore(NOON.plusMillis(3), 1)).containsExactly(first);
  }

  @Test
  default void leavesNothingOfASessionThatWasRemoved() {
    var started = commit(started(commit(requested())));
    var ended =
        commit(ended(commit(said(commit(joined(started)), ParticipantRole.CUSTOMER, "hello"))));
    var state = ended.after().state();
    failOnce();
    var other = commit(started(commit(requested())));

    sessionRetention().remove(state.key());

    assertThat(sessions().byKey(state.key())).isEmpty();
    assertThat(sessions().byId(state.id())).isEmpty();
    assertThat(sessions().byStartTokenHash(state.origin().startTokenHash())).isEmpty();
    assertThat(sessions().byJoinCodeHash(started.after().state().invitation().codeHash()))
        .isEmpty();
    assertThat(history(sessions(), state.key())).isEmpty();
    assertThat(sessionQueries().page(AccessScope.everything(), BOTH_DAYS, 10))
        .containsExactly(other.after().state());
    assertThat(sessionQueries().countByStatus())
        .containsEntry(SessionStatus.WAITING, 1L)
        .doesNotContainEntry(SessionStatus.COMPLETE, 1L);
    assertThat(overBefore(NOON.plusSeconds(3600), 10)).isEmpty();
    assertThat(sessionRetention().of(ERIKA.account().key(), new CustomerQuery(null, "Carla")))
        .isEmpty();
    assertThat(callbacks().attempts(CallbackId.of(started.event()))).isEmpty();
    assertThat(callbacks().backlog()).isEqualTo(new CallbackQueue.Backlog(1, other.event().at()));
  }

  @Test
  default void keepsEverythingOfTheOthers() {
    var removed = commitEnded(NOON);
    var other = commitEnded(NOON);
    var claimed = failOnce();

    sessionRetention().remove(key(removed));

    assertThat(sessions().byKey(key(other)).orElseThrow().state()).isEqualTo(other.after().state());
    assertThat(history(sessions(), key(other))).hasSize(4);
    assertThat(claimed)
        .filteredOn(id -> !callbacks().attempts(id).isEmpty())
        .singleElement()
        .satisfies(id -> assertThat(id.value()).contains(key(other).value()));
    assertThat(callbacks().claim(NOON.plusSeconds(3600), NOON.plusSeconds(7200), 10, Set.of()))
        .singleElement()
        .satisfies(each -> assertThat(each.state().key()).isEqualTo(key(other)));
  }

  @Test
  default void removesASessionWhoseReceiverWantedNoMore() {
    var removed = commitEnded(NOON);
    callbacks()
        .claim(NOON.plusSeconds(3600), NOON.plusSeconds(7200), 10, Set.of())
        .forEach(each -> callbacks().settle(each.id(), STOPPED, FAILED, NOON));
    commit(requested());

    sessionRetention().remove(key(removed));

    assertThat(sessions().byKey(key(removed))).isEmpty();
    assertThat(callbacks().nextDue()).isEmpty();
  }

  @Test
  default void removesWhatIsNotThereWithoutComplaint() {
    var removed = commitEnded(NOON);
    var other = commit(requested());

    sessionRetention().remove(newKey());
    sessionRetention().remove(key(removed));
    sessionRetention().remove(key(removed));

    assertThat(sessions().byKey(key(other))).isPresent();
  }

  @Test
  default void takesNoChangeToWhatWasRemoved() {
    var last = commit(started(commit(requested())));
    commit(requested());

    sessionRetention().remove(key(last));

    assertThatThrownBy(() -> commit(joined(last))).isInstanceOf(StaleSessionException.class);
    assertThat(sessions().byKey(key(last))).isEmpty();
    assertThat(history(sessions(), key(last))).isEmpty();
  }

  @Test
  default void givesTheNameOfARemovedSessionAwayAgain() {
    var id = newId();
    var removed = commit(ended(commit(started(commit(requested()), id))));
    var other = commit(requested());

    sessionRetention().remove(key(removed));
    var started = commit(started(other, id));

    assertThat(sessions().byId(id).orElseThrow().state()).isEqualTo(started.after().state());
  }

  @Test
  default void tellsOfAllThatHappensAfterwards() throws InterruptedException {
    var first = commitEnded(NOON);
    var second = commitEnded(NOON);
    var heard = new LinkedBlockingQueue<SessionEvent>();

    try (var subscription = sessionEvents().subscribe(heard::add)) {
      assertThat(subscription).isNotNull();
      sessionRetention().remove(key(first));
      var requested = commit(requested());
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(requested.event());

      sessionRetention().remove(key(second));
      var started = commit(started(requested));
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(started.event());
    }
  }

  @Test
  default void keepsTheNextCallbacksInOrderWhenTheLatestSessionIsRemoved() {
    var older = commit(started(commit(requested())));
    var latest = commitEnded(NOON);

    sessionRetention().remove(key(latest));
    var joined = commit(joined(older));

    assertThat(history(sessions(), key(older))).hasSize(3);
    assertThat(callbacks().claim(NOON.plusSeconds(3600), NOON.plusSeconds(7200), 10, Set.of()))
        .filteredOn(each -> each.state().key().equals(key(older)))
        .singleElement()
        .satisfies(each -> assertThat(each.id()).isEqualTo(CallbackId.of(older.event())));
    assertThat(sessions().byKey(key(older)).orElseThrow().state())
        .isEqualTo(joined.after().state());
  }

  private SessionChange commitEnded(Instant requestedAt) {
    var requested = commit(requested(requestedAt, ERIKA));
    return commit(ended(commit(joined(commit(started(requested))))));
  }

  private SessionKey over(Instant requestedAt) {
    return key(commitEnded(requestedAt));
  }

  private List<SessionKey> overBefore(Instant before, int limit) {
    return sessionRetention().endedBefore(ERIKA.account().key(), before, limit);
  }

  /** Lets an attempt at each first callback fail, so that there is something on record of it. */
  private List<CallbackId> failOnce() {
    var claimed = callbacks().claim(NOON.plusSeconds(3600), NOON.plusSeconds(7200), 10, Set.of());
    claimed.forEach(
        each -> callbacks().settle(each.id(), retryAt(NOON.plusSeconds(60)), FAILED, NOON));
    return claimed.stream().map(each -> each.id()).toList();
  }

  private SessionChange commit(SessionChange change) {
    sessions().commit(change);
    return change;
  }

  private static SessionKey key(SessionChange change) {
    return change.after().state().key();
  }
}
