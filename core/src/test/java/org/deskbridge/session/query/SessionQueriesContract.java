package org.deskbridge.session.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.OTTO;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.newKey;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.offered;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.session.Owner;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.Test;

/** What every {@link SessionQueries} does. Implement both methods and inherit the tests. */
public interface SessionQueriesContract {

  /** Reaches from the day before noon to the day after. */
  SessionListRange DAY =
      new SessionListRange(NOON.minusSeconds(86_400), NOON.plusSeconds(86_400), null);

  /** Later than anything is put off to. */
  Instant LATEST = NOON.plusSeconds(3600);

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  SessionQueries sessionQueries();

  /** Returns the record that the lists show. */
  Sessions sessions();

  @Test
  default void holdsNothingAtFirst() {
    assertThat(sessionQueries().page(AccessScope.everything(), DAY, 10)).isEmpty();
    assertThat(due(NOON)).isEmpty();
    assertThat(sessionQueries().countByStatus().values()).allMatch(each -> each == 0);
  }

  @Test
  default void showsTheNewestFirst() {
    var second = commit(requested(NOON.plusSeconds(2), ERIKA));
    var first = commit(requested(NOON.plusMillis(1001), ERIKA));
    var third = commit(requested(NOON.plusSeconds(3), ERIKA));

    assertThat(sessionQueries().page(reach(ERIKA), DAY, 10)).containsExactly(third, second, first);
  }

  @Test
  default void showsThoseOfOneInstantInDescendingOrderOfTheirKeys() {
    var states = Stream.generate(() -> commit(requested())).limit(5).toList();

    assertThat(sessionQueries().page(reach(ERIKA), DAY, 10))
        .containsExactlyInAnyOrderElementsOf(states)
        .isSortedAccordingTo(
            Comparator.<SessionState, String>comparing(each -> each.key().value()).reversed());
  }

  @Test
  default void showsEverySessionAsItStands() {
    var requested = requested();
    commit(requested);
    var started = started(requested);
    commit(started);
    var joined = joined(started);
    commit(joined);
    var latest = commit(noted(joined, "Büro"));

    assertThat(sessionQueries().page(reach(ERIKA), DAY, 1)).containsExactly(latest);
  }

  @Test
  default void includesTheBeginningAndExcludesTheEndOfAWindow() {
    var state = commit(requested());

    assertThat(within(NOON, NOON.plusMillis(1))).containsExactly(state);
    assertThat(within(NOON.plusMillis(1), NOON.plusSeconds(60))).isEmpty();
    assertThat(within(NOON.minusSeconds(60), NOON)).isEmpty();
  }

  @Test
  default void holdsNothingInAWindowThatEndsBeforeItBegins() {
    commit(requested());
    var window = new SessionListRange(NOON.plusSeconds(60), NOON.minusSeconds(60), null);

    assertThat(sessionQueries().page(reach(ERIKA), window, 10)).isEmpty();
  }

  @Test
  default void goesByTheStartOnceThereWasOne() {
    var requested = requested();
    commit(requested);
    var started = commit(started(requested));

    assertThat(within(NOON, NOON.plusSeconds(60))).isEmpty();
    assertThat(within(started.listedAt(), started.listedAt().plusMillis(1)))
        .containsExactly(started);
  }

  @Test
  default void goesOnWhereThePageEnded() {
    for (int i = 0; i < 7; i++) {
      commit(requested(NOON.plusSeconds(i / 3), ERIKA));
    }
    var all = sessionQueries().page(reach(ERIKA), DAY, 10);

    var pages = new ArrayList<SessionState>();
    var window = DAY;
    var page = sessionQueries().page(reach(ERIKA), window, 2);
    while (!page.isEmpty()) {
      pages.addAll(page);
      window = window.after(page.get(page.size() - 1));
      page = sessionQueries().page(reach(ERIKA), window, 2);
    }

    assertThat(all).hasSize(7);
    assertThat(pages).isEqualTo(all);
  }

  @Test
  default void passesOverTheFirstSessionsOfAPage() {
    for (int i = 0; i < 7; i++) {
      commit(requested(NOON.plusSeconds(i / 3), ERIKA));
    }
    var all = sessionQueries().page(reach(ERIKA), DAY, 10);

    assertThat(sessionQueries().page(reach(ERIKA), skipping(DAY, 3), 2))
        .isEqualTo(all.subList(3, 5));
    assertThat(sessionQueries().page(reach(ERIKA), skipping(DAY.after(all.get(1)), 3), 10))
        .isEqualTo(all.subList(5, 7));
    assertThat(sessionQueries().page(reach(ERIKA), skipping(DAY, 7), 2)).isEmpty();
    assertThat(sessionQueries().page(reach(ERIKA), skipping(DAY, SessionListRange.MAX_SKIP), 2))
        .isEmpty();
  }

  private static SessionListRange skipping(SessionListRange window, int skip) {
    return new SessionListRange(window.from(), window.before(), window.after(), skip);
  }

  @Test
  default void showsWhatTheCallerReachesAndNothingElse() {
    var ours = commit(requested(NOON, ERIKA));
    var theirs = commit(requested(NOON, OTTO));
    var nobodys = commit(offered(NOON));

    assertShows(reach(ERIKA), ours);
    assertShows(reach(OTTO), theirs);
    assertShows(AccessScope.of(new AccountKey(999)));
    assertShows(AccessScope.nothing());
    assertShows(AccessScope.ofSession(theirs.key().value()), theirs);
    assertShows(AccessScope.ofSession(nobodys.key().value()), nobodys);
    assertShows(AccessScope.ofSession("none"));
    assertShows(AccessScope.everything(), ours, theirs, nobodys);
  }

  private void assertShows(AccessScope reach, SessionState... expected) {
    assertThat(sessionQueries().page(reach, DAY, 10)).containsExactlyInAnyOrder(expected);
  }

  @Test
  default void showsALateClaimedSessionToItsNewAccount() {
    var offered = offered(NOON);
    commit(offered);
    var claimed = commit(started(offered));

    assertShows(reach(ERIKA), claimed);
  }

  @Test
  default void findsWhatIsGoingOnDueAtOnce() {
    commit(requested());
    var waiting = live(OTTO);
    var active = commit(joined(committed(started(committed(requested())))));
    commit(ended(committed(started(committed(requested())))));

    assertThat(due(NOON)).containsExactlyInAnyOrder(active, waiting);
    assertThat(sessionQueries().due(AccessScope.everything(), NOON, LATEST, 1)).hasSize(1);
  }

  @Test
  default void findsWhatIsDueInTheReachOfTheCallerAndNothingElse() {
    var ours = live(ERIKA);
    var theirs = live(OTTO);

    assertThat(sessionQueries().due(reach(ERIKA), NOON, LATEST, 10)).containsExactly(ours);
    assertThat(sessionQueries().due(reach(OTTO), NOON, LATEST, 10)).containsExactly(theirs);
    assertThat(sessionQueries().due(AccessScope.ofSession(ours.key().value()), NOON, LATEST, 10))
        .containsExactly(ours);
    assertThat(sessionQueries().due(AccessScope.nothing(), NOON, LATEST, 10)).isEmpty();
  }

  @Test
  default void findsNothingBeforeTheTimeThatItWasPutOffTo() {
    var late = live(ERIKA);
    var early = live(OTTO);
    sessionQueries()
        .putOff(Map.of(late.key(), NOON.plusSeconds(9), early.key(), NOON.plusSeconds(3)));

    assertThat(due(NOON.plusMillis(2_999))).isEmpty();
    assertThat(due(NOON.plusSeconds(3))).containsExactly(early);
    assertThat(due(NOON.plusSeconds(9))).containsExactly(early, late);
  }

  @Test
  default void findsWhatWasPutOffFurtherThanCanBe() {
    var far = live(ERIKA);
    var near = live(OTTO);
    sessionQueries().putOff(Map.of(far.key(), LATEST.plusMillis(1), near.key(), LATEST));

    assertThat(due(NOON)).containsExactly(far);
  }

  @Test
  default void findsASessionAtOnceWhenItsStatusHasChanged() {
    var started = started(committed(requested()));
    var waiting = commit(started);
    sessionQueries().putOff(Map.of(waiting.key(), NOON.plusSeconds(9)));

    var noted = noted(started, "Büro");
    commit(noted);
    assertThat(due(NOON)).isEmpty();

    var active = commit(joined(noted));
    assertThat(due(NOON)).containsExactly(active);
  }

  @Test
  default void putsOffOnlyWhatIsGoingOn() {
    var requested = requested();
    commit(requested);
    sessionQueries()
        .putOff(Map.of(requested.after().state().key(), NOON.plusSeconds(9), newKey(), NOON));

    var waiting = commit(started(requested));

    assertThat(due(NOON)).containsExactly(waiting);
  }

  private SessionState live(Owner owner) {
    return commit(started(committed(requested(NOON, owner))));
  }

  private List<SessionState> due(Instant now) {
    return sessionQueries().due(AccessScope.everything(), now, LATEST, 10);
  }

  @Test
  default void countsByStatus() {
    commit(requested());
    commit(requested(NOON, OTTO));
    var second = requested();
    commit(second);
    var started = started(second);
    commit(started);
    commit(ended(started));

    assertThat(sessionQueries().countByStatus())
        .containsEntry(SessionStatus.NOT_STARTED, 2L)
        .containsEntry(SessionStatus.ABANDONED, 1L);
    assertThat(sessionQueries().countByStatus().getOrDefault(SessionStatus.WAITING, 0L)).isZero();
  }

  private SessionChange committed(SessionChange change) {
    sessions().commit(change);
    return change;
  }

  private SessionState commit(SessionChange change) {
    sessions().commit(change);
    return change.after().state();
  }

  private List<SessionState> within(Instant from, Instant before) {
    return sessionQueries().page(reach(ERIKA), new SessionListRange(from, before, null), 10);
  }

  private static AccessScope reach(Owner owner) {
    return AccessScope.of(owner.account().key());
  }
}
