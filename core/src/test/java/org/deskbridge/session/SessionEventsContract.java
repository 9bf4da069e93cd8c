package org.deskbridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SessionEvents} does, on whatever thread it does so. Implement both methods and
 * inherit the tests.
 */
public interface SessionEventsContract {

  /** Returns the implementation under test: the same throughout a test. */
  SessionEvents sessionEvents();

  /** Returns the record that the feed tells of; empty at the start of a test. */
  Sessions sessions();

  @Test
  default void tellsOfWhatIsCommitted() throws InterruptedException {
    commit(requested());
    var heard = new LinkedBlockingQueue<SessionEvent>();

    try (var subscription = sessionEvents().subscribe(heard::add)) {
      assertThat(subscription).isNotNull();
      var requested = commit(requested());
      var started = commit(started(requested));

      assertThat(take(heard, 2)).containsExactly(requested.event(), started.event());
    }
  }

  @Test
  default void tellsOfNothingBeforeItIsOnRecord() throws InterruptedException {
    var found = new LinkedBlockingQueue<Boolean>();

    try (var subscription =
        sessionEvents()
            .subscribe(event -> found.add(sessions().byKey(event.session()).isPresent()))) {
      assertThat(subscription).isNotNull();
      commit(requested());

      assertThat(take(found, 1)).containsExactly(true);
    }
  }

  @Test
  default void tellsEveryObserver() throws InterruptedException {
    var one = new LinkedBlockingQueue<SessionEvent>();
    var other = new LinkedBlockingQueue<SessionEvent>();

    try (var first = sessionEvents().subscribe(one::add);
        var second = sessionEvents().subscribe(other::add)) {
      assertThat(first).isNotSameAs(second);
      var requested = commit(requested());

      assertThat(take(one, 1)).containsExactly(requested.event());
      assertThat(take(other, 1)).containsExactly(requested.event());
    }
  }

  @Test
  default void tellsNothingOfWhatWasRefused() throws InterruptedException {
    var requested = commit(requested());
    var heard = new LinkedBlockingQueue<SessionEvent>();

    try (var subscription = sessionEvents().subscribe(heard::add)) {
      assertThat(subscription).isNotNull();
      var started = commit(started(requested));
      assertThatThrownBy(() -> commit(started(requested)))
          .isInstanceOf(StaleSessionException.class);
      var later = commit(said(started, ParticipantRole.EXPERT, "later"));

      assertThat(take(heard, 2)).containsExactly(started.event(), later.event());
    }
  }

  @Test
  default void keepsTheOrderOfEverySession() throws InterruptedException {
    var sessionCount = 4;
    var lines = 50;
    var heard = new LinkedBlockingQueue<SessionEvent>();

    try (var subscription = sessionEvents().subscribe(heard::add)) {
      assertThat(subscription).isNotNull();
      var last =
          atOnce(
              sessionCount,
              number -> {
                var change = commit(started(commit(requested())));
                for (int i = 0; i < lines; i++) {
                  change = commit(said(change, ParticipantRole.CUSTOMER, "line " + i));
                }
                return change;
              });

      var all = take(heard, sessionCount * (lines + 2));
      assertThat(last)
          .allSatisfy(
              change ->
                  assertThat(all)
                      .filteredOn(each -> sameSession(each, change.event()))
                      .extracting(SessionEvent::revision)
                      .containsExactlyElementsOf(IntStream.range(0, lines + 2).boxed().toList()));
    }
  }

  @Test
  default void tellsNothingOnceItIsClosed() throws InterruptedException {
    var closed = new LinkedBlockingQueue<SessionEvent>();
    var open = new LinkedBlockingQueue<SessionEvent>();
    var subscription = sessionEvents().subscribe(closed::add);

    try (var other = sessionEvents().subscribe(open::add)) {
      assertThat(other).isNotNull();
      subscription.close();
      subscription.close();
      var requested = commit(requested());

      assertThat(take(open, 1)).containsExactly(requested.event());
      assertThat(closed).isEmpty();
    }
  }

  @Test
  default void keepsSubscriptionsOfTheSameObserverApart() throws InterruptedException {
    var heard = new LinkedBlockingQueue<SessionEvent>();
    SessionEvents.Observer observer = heard::add;
    var first = sessionEvents().subscribe(observer);

    try (var second = sessionEvents().subscribe(observer)) {
      assertThat(second).isNotNull();
      first.close();
      first.close();
      var one = commit(requested());
      var other = commit(requested());

      assertThat(take(heard, 2)).containsExactlyInAnyOrder(one.event(), other.event());
    }
  }

  @Test
  default void callsTheObserversOfASessionForNoOther() throws InterruptedException {
    var mine = commit(requested());
    var heard = new LinkedBlockingQueue<SessionEvent>();
    var calls = new AtomicInteger();
    var others =
        IntStream.range(0, 100)
            .mapToObj(i -> requested().event().session())
            .map(key -> sessionEvents().subscribe(key, event -> calls.incrementAndGet()))
            .toList();

    try (var subscription = sessionEvents().subscribe(mine.event().session(), heard::add)) {
      assertThat(subscription).isNotNull();
      commit(requested());
      var started = commit(started(mine));
      var said = commit(said(started, ParticipantRole.EXPERT, "hello"));

      assertThat(take(heard, 2)).containsExactly(started.event(), said.event());
      assertThat(calls).hasValue(0);
    }
    others.forEach(SessionEvents.Subscription::close);
  }

  @Test
  default void tellsEveryObserverOfASessionUntilItIsClosed() throws InterruptedException {
    var requested = commit(requested());
    var key = requested.event().session();
    var closed = new LinkedBlockingQueue<SessionEvent>();
    var open = new LinkedBlockingQueue<SessionEvent>();
    var everything = new LinkedBlockingQueue<SessionEvent>();
    var subscription = sessionEvents().subscribe(key, closed::add);

    try (var other = sessionEvents().subscribe(key, open::add);
        var all = sessionEvents().subscribe(everything::add)) {
      assertThat(other).isNotSameAs(all);
      var started = commit(started(requested));
      assertThat(take(closed, 1)).containsExactly(started.event());
      subscription.close();
      subscription.close();
      var said = commit(said(started, ParticipantRole.EXPERT, "hello"));

      assertThat(take(open, 2)).containsExactly(started.event(), said.event());
      assertThat(take(everything, 2)).containsExactly(started.event(), said.event());
      assertThat(closed).isEmpty();
    }
  }

  private SessionChange commit(SessionChange change) {
    sessions().commit(change);
    return change;
  }

  private static boolean sameSession(SessionEvent one, SessionEvent other) {
    return one.session().equals(other.session());
  }

  private static <T> List<T> take(BlockingQueue<T> queue, int count) throws InterruptedException {
    var taken = new ArrayList<T>();
    while (taken.size() < count) {
      var next = queue.poll(10, TimeUnit.SECONDS);
      assertThat(next).as("heard of %d, waiting for more", taken.size()).isNotNull();
      taken.add(next);
    }
    return taken;
  }
}
