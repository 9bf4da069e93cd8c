package org.deskbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.session.SessionFixtures.CALLBACK_URL;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.OTTO;
import static org.deskbridge.session.SessionFixtures.customerErased;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.offered;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.receiver.FailingReceiver;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.receiver.ReceiverAddress;
import org.deskbridge.callback.receiver.ReceiverEvent;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link EventFeed} does. Implement the methods and inherit the tests. */
public interface EventFeedContract {

  /** The scope of the account of most fixtures. */
  AccessScope ERIKAS = AccessScope.of(ERIKA.account().key());

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  EventFeed eventFeed();

  /** Returns the sessions whose events are in the feed. */
  Sessions sessions();

  /** Returns the recordings whose events are in the feed. */
  Recordings recordings();

  /** Returns the receivers of callbacks whose events are in the feed. */
  FailingReceivers receivers();

  /** Returns what removes and erases those sessions. */
  SessionRetention sessionRetention();

  @Test
  default void hasEveryEventInTheOrderOfTheCommits() {
    var requested = commit(requested());
    var other = commit(requested());
    var started = commit(started(requested));
    var recorded = record(requested.event().session());
    var joined = commit(joined(started));
    var said = commit(said(joined, ParticipantRole.CUSTOMER, "hello"));
    var closed = record(RecordingFixtures.closed(recorded));

    var events = all(ERIKAS);

    assertThat(events)
        .extracting(FeedEvent::id)
        .containsExactly(
            id(requested), id(other), id(started), id(recorded), id(joined), id(said), id(closed));
    assertThat(events).isSortedAccordingTo((a, b) -> a.cursor().compareTo(b.cursor()));
    assertThat(events).extracting(FeedEvent::cursor).doesNotHaveDuplicates();
    assertThat(events).extracting(FeedEvent::sequence).containsExactly(0, 0, 1, 0, 2, 3, 1);
  }

  @Test
  default void showsEachEventWithTheStateRightAfterIt() {
    var requested = commit(requested());
    var started = commit(started(requested));
    var noted = commit(noted(started, "Put in new toner."));
    var said = commit(said(noted, ParticipantRole.EXPERT, "hello"));
    commit(ended(commit(joined(said))));

    var events = all(ERIKAS);

    assertThat(events.subList(0, 4))
        .extracting(each -> ((FeedEvent.OfSession) each).event())
        .containsExactly(requested.event(), started.event(), noted.event(), said.event());
    assertThat(events.subList(0, 4))
        .extracting(each -> ((FeedEvent.OfSession) each).after())
        .containsExactly(
            requested.after().state(),
            started.after().state(),
            noted.after().state(),
            said.after().state());
  }

  @Test
  default void namesTheSessionOfARecordingAsLongAsItIsKept() {
    var started = commit(started(commit(requested())));
    var recorded = record(started.event().session());
    var ended = commit(ended(started));

    var kept = all(ERIKAS).get(2);
    sessionRetention().remove(ended.event().session());
    var left = all(ERIKAS);

    assertThat(kept)
        .isEqualTo(
            new FeedEvent.OfRecording(
                kept.cursor(), recorded.event(), started.after().state().id()));
    assertThat(left)
        .containsExactly(new FeedEvent.OfRecording(kept.cursor(), recorded.event(), null));
  }

  @Test
  default void hasReceiversThatAreDisabledAndEnabled() {
    var requested = commit(requested());
    var account = ERIKA.account().key();
    var receiver = new ReceiverAddress("https://desk.example/callbacks");
    var failing = receivers().failed(account, receiver, NOON, Instant.EPOCH);
    var later = NOON.plus(Duration.ofDays(5));
    receivers().disable(account, receiver, later);
    receivers().disable(account, receiver, later.plusSeconds(1));
    var started = commit(started(requested));
    receivers().end(account, receiver, later.plusSeconds(2));
    receivers().end(account, receiver, later.plusSeconds(3));

    var disabled = new FailingReceiver(account, receiver, NOON, NOON, later);
    assertThat(failing.isDisabled()).isFalse();
    var events = all(ERIKAS);
    assertThat(events).hasSize(4);
    assertThat(List.of(events.get(0).id(), events.get(2).id()))
        .containsExactly(id(requested), id(started));
    assertThat(List.of(events.get(1), events.get(3)))
        .containsExactly(
            new FeedEvent.OfReceiver(
                events.get(1).cursor(),
                new ReceiverEvent(ReceiverEvent.Kind.DISABLED, disabled, 0, later)),
            new FeedEvent.OfReceiver(
                events.get(3).cursor(),
                new ReceiverEvent(ReceiverEvent.Kind.ENABLED, disabled, 1, later.plusSeconds(2))));
    assertThat(events).extracting(FeedEvent::id).doesNotHaveDuplicates();
  }

  @Test
  default void countsTheEventsOfEachReceiverInTheFeedOfItsAccount() {
    var others = OTTO.account().key();
    var receiver = new ReceiverAddress("https://desk.example/callbacks");
    var other = new ReceiverAddress("https://desk.example/others");
    for (var each : List.of(receiver, other, receiver)) {
      receivers().failed(others, each, NOON, Instant.EPOCH);
      receivers().disable(others, each, NOON);
      receivers().end(others, each, NOON);
    }
    receivers().failed(others, receiver, NOON, Instant.EPOCH);
    receivers().end(others, receiver, NOON);

    assertThat(all(ERIKAS)).isEmpty();
    assertThat(all(AccessScope.of(others)))
        .extracting(FeedEvent::sequence)
        .containsExactly(0, 1, 0, 1, 2, 3);
  }

  @Test
  default void isReadPageByPageWithoutGapOrRepeat() {
    var committed = IntStream.range(0, 10).mapToObj(i -> commit(requested())).toList();

    var first = eventFeed().after(ERIKAS, FeedCursor.START, 4);
    var second = eventFeed().after(ERIKAS, first.next(), 4);
    var third = eventFeed().after(ERIKAS, second.next(), 4);
    var empty = eventFeed().after(ERIKAS, third.next(), 4);
    var late = commit(requested());
    var last = eventFeed().after(ERIKAS, empty.next(), 4);

    assertThat(List.of(first.hasMore(), second.hasMore(), third.hasMore()))
        .containsExactly(true, true, false);
    assertThat(first.next()).isEqualTo(first.events().get(3).cursor());
    assertThat(List.of(first, second, third))
        .flatExtracting(FeedPage::events)
        .extracting(FeedEvent::id)
        .containsExactlyElementsOf(committed.stream().map(EventFeedContract::id).toList());
    assertThat(empty).isEqualTo(new FeedPage(List.of(), third.next(), false));
    assertThat(last.events()).extracting(FeedEvent::id).containsExactly(id(late));
  }

  @Test
  default void hasTheEventsOfTheScopeAlone() {
    var mine = commit(requested());
    var foreign = commit(requested(NOON, OTTO));
    var foreignRecording = record(RecordingFixtures.origin(OTTO.account().key(), NOON));
    var also = commit(started(mine));

    assertThat(ids(ERIKAS)).containsExactly(id(mine), id(also));
    assertThat(ids(AccessScope.of(OTTO.account().key())))
        .containsExactly(id(foreign), id(foreignRecording));
    assertThat(ids(AccessScope.everything()))
        .containsExactly(id(mine), id(foreign), id(foreignRecording), id(also));
    assertThat(ids(AccessScope.of(new AccountKey(4711)))).isEmpty();
    assertThat(ids(AccessScope.nothing())).isEmpty();
    assertThat(ids(AccessScope.ofSession(mine.event().session().value()))).isEmpty();
  }

  @Test
  default void hasASessionWithoutAnAccountOnceItIsClaimed() {
    var offered = commit(offered(NOON));
    var before = ids(AccessScope.everything());

    var started = commit(started(offered));

    assertThat(before).isEmpty();
    assertThat(all(ERIKAS))
        .extracting(FeedEvent::id, FeedEvent::sequence)
        .containsExactly(tuple(id(started), 1));
  }

  @Test
  default void keepsEveryPlaceWhenACustomerIsErased() {
    var said =
        commit(
            said(
                commit(joined(commit(started(commit(requested()))))),
                ParticipantRole.CUSTOMER,
                "my password is 4711"));
    var noted = commit(noted(said, "Carla has forgotten it."));
    var later = commit(requested());
    var before = all(ERIKAS);

    sessionRetention().eraseCustomer(customerErased(noted));

    var after = all(ERIKAS);
    assertThat(after.subList(0, before.size()))
        .extracting(FeedEvent::cursor, FeedEvent::id)
        .containsExactlyElementsOf(
            before.stream().map(each -> tuple(each.cursor(), each.id())).toList());
    assertThat(after).hasSize(before.size() + 1);
    assertThat(after)
        .filteredOn(each -> each.session().equals(noted.event().session()))
        .allSatisfy(
            each -> {
              var shown = (FeedEvent.OfSession) each;
              assertThat(shown.event()).isEqualTo(shown.event().withoutCustomer());
              assertThat(shown.after().customer()).isNull();
              assertThat(shown.after().notes()).isNull();
            });
    assertThat(after.get(before.size() - 1).id()).isEqualTo(id(later));
  }

  @Test
  default void leavesOutWhatWasRemovedAndKeepsEveryOtherPlace() {
    var first = commit(ended(commit(started(commit(requested())))));
    var second = commit(ended(commit(started(commit(requested())))));
    var third = commit(requested());
    var before = all(ERIKAS);

    sessionRetention().remove(first.event().session());
    sessionRetention().remove(second.event().session());

    assertThat(all(ERIKAS)).containsExactly(before.get(6));
    for (var place : before.subList(0, 6)) {
      assertThat(eventFeed().after(ERIKAS, place.cursor(), 10).events())
          .extracting(FeedEvent::id)
          .containsExactly(id(third));
    }
  }

  @Test
  default void givesNoPlaceTwice() {
    commit(requested());
    var last = commit(ended(commit(started(commit(requested())))));
    var recorded = record(RecordingFixtures.origin(NOON));
    var read = eventFeed().after(ERIKAS, FeedCursor.START, 10).next();
    var latest = eventFeed().latest();

    sessionRetention().remove(last.event().session());
    var stillLatest = eventFeed().latest();
    var next = commit(requested());

    assertThat(read).isEqualTo(latest).isEqualTo(stillLatest);
    assertThat(ids(ERIKAS)).contains(id(recorded));
    assertThat(eventFeed().after(ERIKAS, read, 10).events())
        .extracting(FeedEvent::id)
        .containsExactly(id(next));
  }

  @Test
  default void doesNotGoBackWhenTheLatestSessionIsRemoved() {
    commit(requested());
    var last = commit(requested());
    var latest = eventFeed().latest();

    sessionRetention().remove(last.event().session());
    var stillLatest = eventFeed().latest();
    var next = commit(requested());

    assertThat(latest.isAfter(stillLatest)).isFalse();
    assertThat(eventFeed().after(ERIKAS, latest, 10).events())
        .extracting(FeedEvent::id)
        .containsExactly(id(next));
  }

  @Test
  default void wakesWhoWaitsForAnEvent()
      throws InterruptedException, ExecutionException, TimeoutException {
    var seen = eventFeed().latest();
    var woken =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return eventFeed().await(seen, Duration.ofMinutes(5));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    var recorded = record(RecordingFixtures.origin(NOON));

    assertThat(woken.get(20, TimeUnit.SECONDS).isAfter(seen)).isTrue();
    assertThat(eventFeed().await(seen, Duration.ofMinutes(5))).isEqualTo(eventFeed().latest());
    assertThat(ids(ERIKAS)).containsExactly(id(recorded));
  }

  /** Writers take random steps while readers follow: each reader sees what there is in the end. */
  @Test
  default void showsTheSameOrderToEveryReaderWhateverIsWrittenMeanwhile() {
    var writers = 4;
    var left = new AtomicInteger(writers);

    var results =
        atOnce(
            writers + 2,
            number ->
                number < writers
                    ? written(number, left)
                    : followed(left).stream().map(FeedEvent::id).toList());

    var order = ids(ERIKAS);
    assertThat(results.get(writers)).isEqualTo(order);
    assertThat(results.get(writers + 1)).isEqualTo(order);
    assertThat(order)
        .containsExactlyInAnyOrderElementsOf(
            results.subList(0, writers).stream().flatMap(List::stream).toList());
    for (var own : results.subList(0, writers)) {
      assertThat(order.stream().filter(own::contains).toList()).isEqualTo(own);
    }
    var next = new HashMap<String, Integer>();
    for (var each : all(ERIKAS)) {
      var expected = next.merge(subject(each), 1, Integer::sum) - 1;
      assertThat(each.sequence()).as(each.id()).isEqualTo(expected);
    }
  }

  private List<String> written(int writer, AtomicInteger left) {
    try {
      var random = new Random(writer);
      var ids = new ArrayList<String>();
      Map<Integer, SessionChange> open = new HashMap<>();
      Map<Integer, RecordingChange> recorded = new HashMap<>();
      for (int step = 0; step < 120; step++) {
        var slot = random.nextInt(5);
        if (random.nextInt(4) == 0) {
          var change = recordingStep(recorded.get(slot));
          recordings().commit(change);
          recorded.put(slot, change);
          ids.add(id(change));
        } else {
          var change = commit(sessionStep(open.get(slot), random));
          open.put(slot, change);
          ids.add(id(change));
        }
      }
      return ids;
    } finally {
      left.decrementAndGet();
    }
  }

  private RecordingChange recordingStep(@Nullable RecordingChange before) {
    return before == null || before.after().state().revision() == 1
        ? RecordingFixtures.started(recordings().newId())
        : RecordingFixtures.closed(before);
  }

  private static SessionChange sessionStep(@Nullable SessionChange before, Random random) {
    if (before == null) {
      return requested(NOON, CALLBACK_URL);
    }
    return switch (before.after().state().status()) {
      case NOT_STARTED -> started(before);
      case WAITING -> random.nextBoolean() ? joined(before) : ended(before);
      case ACTIVE ->
          random.nextInt(3) == 0
              ? ended(before)
              : said(before, ParticipantRole.EXPERT, "step " + before.event().revision());
      case COMPLETE, ABANDONED -> requested(NOON, CALLBACK_URL);
    };
  }

  /** Follows the feed, woken or not, until the writers are done and nothing is left. */
  private List<FeedEvent> followed(AtomicInteger left) {
    var read = new ArrayList<FeedEvent>();
    var cursor = FeedCursor.START;
    while (true) {
      var isLast = left.get() == 0;
      var page = eventFeed().after(ERIKAS, cursor, 7);
      read.addAll(page.events());
      cursor = page.next();
      if (isLast && !page.hasMore()) {
        return read;
      }
    }
  }

  private static String subject(FeedEvent event) {
    return event instanceof FeedEvent.OfRecording recorded
        ? "recording " + recorded.event().after().id()
        : String.valueOf(event.session());
  }

  private List<FeedEvent> all(AccessScope scope) {
    return eventFeed().after(scope, FeedCursor.START, 10_000).events();
  }

  private List<String> ids(AccessScope scope) {
    return all(scope).stream().map(FeedEvent::id).toList();
  }

  private static String id(SessionChange change) {
    return CallbackId.of(change.event()).value();
  }

  private static String id(RecordingChange change) {
    var state = change.after().state();
    return "rec_%s_%d".formatted(state.id(), state.revision());
  }

  private SessionChange commit(SessionChange change) {
    sessions().commit(change);
    return change;
  }

  private RecordingChange record(SessionKey session) {
    return record(RecordingFixtures.origin(session, NOON));
  }

  private RecordingChange record(RecordingOrigin origin) {
    return record(RecordingFixtures.started(recordings().newId(), origin));
  }

  private RecordingChange record(RecordingChange change) {
    recordings().commit(change);
    return change;
  }
}
