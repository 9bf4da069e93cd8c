package org.deskbridge.session;

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
import org.deskbridge.directory.AccountKey;
import org.deskbridge.directory.Reach;
import org.junit.jupiter.api.Test;

/** What every {@link SessionLists} does. Implement both methods and inherit the tests. */
public interface SessionListsContract {

  /** Reaches from the day before noon to the day after. */
  Window DAY = new Window(NOON.minusSeconds(86_400), NOON.plusSeconds(86_400), null);

  /** Later than anything is put off to. */
  Instant LATEST = NOON.plusSeconds(3600);

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  SessionLists sessionLists();

  /** Returns the record that the lists show. */
  Sessions sessions();

  @Test
  default void holdsNothingAtFirst() {
    assertThat(sessionLists().page(Reach.everything(), DAY, 10)).isEmpty();
    assertThat(due(NOON)).isEmpty();
    assertThat(sessionLists().countByStatus().values()).allMatch(each -> each == 0);
  }

  @Test
  default void showsTheNewestFirst() {
    var second = commit(requested(NOON.plusSeconds(2), ERIKA));
    var first = commit(requested(NOON.plusMillis(1001), ERIKA));
    var third = commit(requested(NOON.plusSeconds(3), ERIKA));

    assertThat(sessionLists().page(reach(ERIKA), DAY, 10)).containsExactly(third, second, first);
  }

  @Test
  default void showsThoseOfOneInstantInDescendingOrderOfTheirKeys() {
    var states = Stream.generate(() -> commit(requested())).limit(5).toList();

    assertThat(sessionLists().page(reach(ERIKA), DAY, 10))
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

    assertThat(sessionLists().page(reach(ERIKA), DAY, 1)).containsExactly(latest);
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
    var window = new Window(NOON.plusSeconds(60), NOON.minusSeconds(60), null);

    assertThat(sessionLists().page(reach(ERIKA), window, 10)).isEmpty();
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
    var all = sessionLists().page(reach(ERIKA), DAY, 10);

    var pages = new ArrayList<SessionState>();
    var window = DAY;
    var page = sessionLists().page(reach(ERIKA), window, 2);
    while (!page.isEmpty()) {
      pages.addAll(page);
      window = window.after(page.get(page.size() - 1));
      page = sessionLists().page(reach(ERIKA), window, 2);
    }

    assertThat(all).hasSize(7);
    assertThat(pages).isEqualTo(all);
  }

  @Test
  default void passesOverTheFirstSessionsOfAPage() {
    for (int i = 0; i < 7; i++) {
      commit(requested(NOON.plusSeconds(i / 3), ERIKA));
    }
    var all = sessionLists().page(reach(ERIKA), DAY, 10);

    assertThat(sessionLists().page(reach(ERIKA), skipping(DAY, 3), 2)).isEqualTo(all.subList(3, 5));
    assertThat(sessionLists().page(reach(ERIKA), skipping(DAY.after(all.get(1)), 3), 10))
        .isEqualTo(all.subList(5, 7));
    assertThat(sessionLists().page(reach(ERIKA), skipping(DAY, 7), 2)).isEmpty();
    assertThat(sessionLists().page(reach(ERIKA), skipping(DAY, Window.MAX_SKIP), 2)).isEmpty();
  }

  private static Window skipping(Window window, int skip) {
    return new Window(window.from(), window.before(), window.after(), skip);
  }

  @Test
  default void showsWhatTheCallerReachesAndNothingElse() {
    var ours = commit(requested(NOON, ERIKA));
    var theirs = commit(requested(NOON, OTTO));
    var nobodys = commit(offered(NOON));

    assertShows(reach(ERIKA), ours);
    assertShows(reach(OTTO), theirs);
    assertShows(Reach.of(new AccountKey(999)));
    assertShows(Reach.nothing());
    assertShows(Reach.ofSession(theirs.key().value()), theirs);
    assertShows(Reach.ofSession(nobodys.key().value()), nobodys);
    assertShows(Reach.ofSession("none"));
    assertShows(Reach.everything(), ours, theirs, nobodys);
  }

  private void assertShows(Reach reach, SessionState... expected) {
    assertThat(sessionLists().page(reach, DAY, 10)).containsExactlyInAnyOrder(expected);
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
    assertThat(sessionLists().due(Reach.everything(), NOON, LATEST, 1)).hasSize(1);
  }

  @Test
  default void findsWhatIsDueInTheReachOfTheCallerAndNothingElse() {
    var ours = live(ERIKA);
    var theirs = live(OTTO);

    assertThat(sessionLists().due(reach(ERIKA), NOON, LATEST, 10)).containsExactly(ours);
    assertThat(sessionLists().due(reach(OTTO), NOON, LATEST, 10)).containsExactly(theirs);
    assertThat(sessionLists().due(Reach.ofSession(ours.key().value()), NOON, LATEST, 10))
        .containsExactly(ours);
    assertThat(sessionLists().due(Reach.nothing(), NOON, LATEST, 10)).isEmpty();
  }

  @Test
  default void findsNothingBeforeTheTimeThatItWasPutOffTo() {
    var late = live(ERIKA);
    var early = live(OTTO);
    sessionLists()
        .putOff(Map.of(late.key(), NOON.plusSeconds(9), early.key(), NOON.plusSeconds(3)));

    assertThat(due(NOON.plusMillis(2_999))).isEmpty();
    assertThat(due(NOON.plusSeconds(3))).containsExactly(early);
    assertThat(due(NOON.plusSeconds(9))).containsExactly(early, late);
  }

  @Test
  default void findsWhatWasPutOffFurtherThanCanBe() {
    var far = live(ERIKA);
    var near = live(OTTO);
    sessionLists().putOff(Map.of(far.key(), LATEST.plusMillis(1), near.key(), LATEST));

    assertThat(due(NOON)).containsExactly(far);
  }

  @Test
  default void findsASessionAtOnceWhenItsStatusHasChanged() {
    var started = started(committed(requested()));
    var waiting = commit(started);
    sessionLists().putOff(Map.of(waiting.key(), NOON.plusSeconds(9)));

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
    sessionLists()
        .putOff(Map.of(requested.after().state().key(), NOON.plusSeconds(9), newKey(), NOON));

    var waiting = commit(started(requested));

    assertThat(due(NOON)).containsExactly(waiting);
  }

  private SessionState live(Owner owner) {
    return commit(started(committed(requested(NOON, owner))));
  }

  private List<SessionState> due(Instant now) {
    return sessionLists().due(Reach.everything(), now, LATEST, 10);
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

    assertThat(sessionLists().countByStatus())
        .containsEntry(SessionStatus.NOT_STARTED, 2L)
        .containsEntry(SessionStatus.ABANDONED, 1L);
    assertThat(sessionLists().countByStatus().getOrDefault(SessionStatus.WAITING, 0L)).isZero();
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
    return sessionLists().page(reach(ERIKA), new Window(from, before, null), 10);
  }

  private static Reach reach(Owner owner) {
    return Reach.of(owner.account().key());
  }
}
