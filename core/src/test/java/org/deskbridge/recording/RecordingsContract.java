package org.deskbridge.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.RivalFixtures.wins;
import static org.deskbridge.recording.RecordingFixtures.NOON;
import static org.deskbridge.recording.RecordingFixtures.archived;
import static org.deskbridge.recording.RecordingFixtures.begun;
import static org.deskbridge.recording.RecordingFixtures.closed;
import static org.deskbridge.recording.RecordingFixtures.closedEmpty;
import static org.deskbridge.recording.RecordingFixtures.erased;
import static org.deskbridge.recording.RecordingFixtures.failed;
import static org.deskbridge.recording.RecordingFixtures.requested;
import static org.deskbridge.recording.RecordingFixtures.started;
import static org.deskbridge.recording.RecordingFixtures.stopped;
import static org.deskbridge.recording.RecordingFixtures.transcoded;
import static org.deskbridge.recording.RecordingFixtures.unattended;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deskbridge.company.CompanyId;
import org.junit.jupiter.api.Test;

/** What every {@link Recordings} does. Implement {@link #recordings()} and inherit the tests. */
public interface RecordingsContract {

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  Recordings recordings();

  @Test
  default void givesOutIdsInAscendingOrder() {
    var ids = LongStream.range(0, 50).map(each -> recordings().newId().value()).toArray();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ids[0]).isPositive();
  }

  @Test
  default void givesEveryIdToOneRivalAlone() {
    rounds(
        round -> {
          var ids =
              atOnce(
                  8,
                  rival -> IntStream.range(0, 25).mapToObj(each -> recordings().newId()).toList());

          assertThat(ids.stream().flatMap(List::stream)).doesNotHaveDuplicates();
          assertThat(ids)
              .allSatisfy(
                  each ->
                      assertThat(each.stream().mapToLong(RecordingId::value).toArray()).isSorted());
        });
  }

  @Test
  default void returnsWhatWasCommittedAtEveryStage() {
    var change = started(recordings().newId());
    for (var next : wholeLife(change)) {
      commit(next);

      assertThat(state(next.after().state().id())).isEqualTo(next.after().state());
    }
  }

  @Test
  default void returnsAllThatHappenedInOrder() {
    var changes = wholeLife(started(recordings().newId()));
    changes.forEach(this::commit);

    assertThat(recordings().history(changes.get(0).after().state().id()))
        .containsExactlyElementsOf(changes.stream().map(RecordingChange::event).toList());
  }

  private static List<RecordingChange> wholeLife(RecordingChange first) {
    var changes = new ArrayList<RecordingChange>();
    changes.add(first);
    changes.add(closed(last(changes)));
    changes.add(archived(last(changes), true));
    changes.add(requested(last(changes)));
    changes.add(begun(last(changes)));
    changes.add(stopped(last(changes)));
    changes.add(begun(last(changes)));
    changes.add(failed(last(changes), "There is no room."));
    changes.add(begun(last(changes)));
    changes.add(failed(last(changes), "It broke off."));
    changes.add(begun(last(changes)));
    changes.add(failed(last(changes), "\"No\" video:\n\tBüro – 東京 🔌 \\ ".repeat(20)));
    changes.add(archived(last(changes), false));
    changes.add(requested(last(changes)));
    changes.add(begun(last(changes)));
    changes.add(transcoded(last(changes)));
    changes.add(erased(last(changes)));
    return changes;
  }

  private static RecordingChange last(List<RecordingChange> changes) {
    return changes.get(changes.size() - 1);
  }

  @Test
  default void returnsTheCompanyOfAnUnattendedSession() {
    var origin = unattended(new CompanyId(42), NOON);
    var change = commit(started(recordings().newId(), origin));

    assertThat(state(change.after().state().id()).origin()).isEqualTo(origin);
  }

  @Test
  default void returnsARecordingOfWhichNothingArrived() {
    var change = commit(closedEmpty(commit(started(recordings().newId()))));

    assertThat(state(change.after().state().id())).isEqualTo(change.after().state());
  }

  @Test
  default void knowsNothingOfWhatWasNeverCommitted() {
    commit(started(recordings().newId()));
    var id = recordings().newId();

    assertThat(recordings().recording(id)).isEmpty();
    assertThat(recordings().recordings(List.of(id))).isEmpty();
    assertThat(recordings().history(id)).isEmpty();
  }

  @Test
  default void returnsThoseThereAreInAscendingOrderOfIds() {
    var one = commit(started(recordings().newId(), RecordingFixtures.origin(NOON.plusSeconds(9))));
    var other = commit(started(recordings().newId()));
    var unasked = commit(closed(commit(started(recordings().newId()))));
    var ids = List.of(other.after().state().id(), recordings().newId(), one.after().state().id());

    assertThat(recordings().recordings(ids))
        .extracting(Recording::state)
        .containsExactly(one.after().state(), other.after().state())
        .doesNotContain(unasked.after().state());
  }

  @Test
  default void returnsNothingWhenNothingIsAskedFor() {
    commit(started(recordings().newId()));

    assertThat(recordings().recordings(List.of())).isEmpty();
  }

  @Test
  default void returnsARecordingOnceThatIsAskedForTwice() {
    var id = commit(started(recordings().newId())).after().state().id();

    assertThat(recordings().recordings(List.of(id, id))).hasSize(1);
  }

  @Test
  default void returnsFiveHundredAtOnce() {
    var ids =
        IntStream.range(0, 500)
            .mapToObj(each -> commit(started(recordings().newId())).after().state().id())
            .toList();

    assertThat(recordings().recordings(ids))
        .extracting(each -> each.state().id())
        .containsExactlyElementsOf(ids);
  }

  @Test
  default void refusesAChangeThatCameSecond() {
    var started = commit(started(recordings().newId()));
    var closed = commit(closed(started));
    var id = closed.after().state().id();
    var late = archived(started, true);

    assertThatThrownBy(() -> recordings().commit(late)).isInstanceOf(StaleRecordingException.class);
    assertThat(state(id)).isEqualTo(closed.after().state());
    assertThat(recordings().history(id)).containsExactly(started.event(), closed.event());
  }

  @Test
  default void refusesAChangeThatIsAheadOfTheRecord() {
    var started = started(recordings().newId());
    var ahead = closed(started);
    var id = started.after().state().id();

    assertThatThrownBy(() -> recordings().commit(ahead))
        .isInstanceOf(StaleRecordingException.class);
    assertThat(recordings().recording(id)).isEmpty();
    commit(started);
    assertThatThrownBy(() -> recordings().commit(archived(ahead, true)))
        .isInstanceOf(StaleRecordingException.class);
    assertThat(recordings().history(id)).containsExactly(started.event());
  }

  @Test
  default void refusesASecondBeginOfARecording() {
    var started = commit(started(recordings().newId()));
    var id = started.after().state().id();

    assertThatThrownBy(() -> commit(started(id))).isInstanceOf(StaleRecordingException.class);
    assertThat(state(id)).isEqualTo(started.after().state());
  }

  @Test
  default void letsOneOfSeveralRivalsThrough() {
    var closed = commit(closed(commit(started(recordings().newId()))));
    var id = closed.after().state().id();
    rounds(
        round -> {
          var before = RecordingChange.of(last(id));
          var change = archived(before, !before.after().state().isArchived());

          var won = atOnce(8, rival -> wins(() -> recordings().commit(change)));

          assertThat(won).containsOnlyOnce(true);
          assertThat(state(id)).isEqualTo(change.after().state());
          assertThat(recordings().history(id)).hasSize(round + 3);
        });
  }

  private RecordingEvent last(RecordingId id) {
    var history = recordings().history(id);
    return history.get(history.size() - 1);
  }

  @Test
  default void letsAllThroughWhoseRecordingsDiffer() {
    var lives =
        atOnce(
            8,
            rival -> {
              var changes = wholeLife(started(recordings().newId()));
              changes.forEach(this::commit);
              return changes;
            });

    assertThat(lives)
        .allSatisfy(
            each ->
                assertThat(state(last(each).after().state().id()))
                    .isEqualTo(last(each).after().state()));
  }

  private RecordingState state(RecordingId id) {
    return recordings().recording(id).orElseThrow().state();
  }

  private RecordingChange commit(RecordingChange change) {
    recordings().commit(change);
    return change;
  }
}
