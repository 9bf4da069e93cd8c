package org.deskbridge.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.recording.RecordingFixtures.ACCOUNT;
import static org.deskbridge.recording.RecordingFixtures.NOON;
import static org.deskbridge.recording.RecordingFixtures.USER;
import static org.deskbridge.recording.RecordingFixtures.archived;
import static org.deskbridge.recording.RecordingFixtures.begun;
import static org.deskbridge.recording.RecordingFixtures.closed;
import static org.deskbridge.recording.RecordingFixtures.erased;
import static org.deskbridge.recording.RecordingFixtures.failed;
import static org.deskbridge.recording.RecordingFixtures.origin;
import static org.deskbridge.recording.RecordingFixtures.requested;
import static org.deskbridge.recording.RecordingFixtures.started;
import static org.deskbridge.recording.RecordingFixtures.transcoded;
import static org.deskbridge.session.SessionFixtures.newKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.UserKey;
import org.deskbridge.company.CompanyId;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RecordingQueries} does. Implement {@link #recordings()} and {@link
 * #recordingQueries()} and inherit the tests.
 */
public interface RecordingQueriesContract {

  /** Later than anything is put off to. */
  Instant LATEST = NOON.plusSeconds(3600);

  /** Returns the record that feeds the implementation under test, empty at the start of a test. */
  Recordings recordings();

  /** Returns the implementation under test: the same throughout a test. */
  RecordingQueries recordingQueries();

  @Test
  default void listsNothingWhereThereIsNothing() {
    assertThat(page(everything(), RecordingStage.Name.READY_FOR_DOWNLOAD)).isEmpty();
    assertThat(recordingQueries().ofSession(newKey())).isEmpty();
    assertThat(due(NOON)).isEmpty();
    assertThat(recordingQueries().startedBefore(ACCOUNT, NOON, 10)).isEmpty();
    assertThat(recordingQueries().countByStage().values()).allMatch(each -> each == 0);
  }

  @Test
  default void listsInTheOrderOfStartsAndThenOfIds() {
    var late = closedAt(NOON.plusMillis(1));
    var one = closedAt(NOON);
    var other = closedAt(NOON);
    var early = closedAt(NOON.minusSeconds(1));

    assertThat(page(everything(), RecordingStage.Name.READY_FOR_TRANSCODE))
        .containsExactly(early, one, other, late);
  }

  @Test
  default void listsNoMoreThanTheLimit() {
    var ids = IntStream.range(0, 12).mapToObj(each -> closedAt(NOON.plusSeconds(each))).toList();

    assertThat(recordingQueries().page(everything(), RecordingStage.Name.READY_FOR_TRANSCODE, 7))
        .containsExactlyElementsOf(ids.subList(0, 7));
    assertThat(recordingQueries().startedBefore(ACCOUNT, NOON.plusSeconds(60), 5))
        .extracting(each -> each.state().id())
        .containsExactlyElementsOf(ids.subList(0, 5));
  }

  @Test
  default void listsWhatStartedWithinTheWindowBothEndsIncluded() {
    closedAt(NOON.minusMillis(1));
    var first = closedAt(NOON);
    var last = closedAt(NOON.plusMillis(7));
    closedAt(NOON.plusMillis(8));
    var query = new RecordingQuery(ACCOUNT, null, null, null, NOON, NOON.plusMillis(7), false);

    assertThat(page(query, RecordingStage.Name.READY_FOR_TRANSCODE)).containsExactly(first, last);
  }

  @Test
  default void listsARecordingAtTheStageItIsAtAlone() {
    var change = commit(started(recordings().newId()));
    assertStage(change, RecordingStage.Name.CAPTURING);
    change = commit(closed(change));
    assertStage(change, RecordingStage.Name.READY_FOR_TRANSCODE);
    change = commit(requested(change));
    assertStage(change, RecordingStage.Name.READY_FOR_TRANSCODE);
    change = commit(begun(change));
    assertStage(change, RecordingStage.Name.TRANSCODING);
    change = commit(transcoded(change));
    assertStage(change, RecordingStage.Name.READY_FOR_DOWNLOAD);
    change = commit(erased(change));
    assertStage(change, RecordingStage.Name.ERASED);
  }

  private void assertStage(RecordingChange change, RecordingStage.Name expected) {
    for (var stage : RecordingStage.Name.values()) {
      if (stage == expected) {
        assertThat(page(everything(), stage)).containsExactly(change.after().state().id());
      } else {
        assertThat(page(everything(), stage)).isEmpty();
      }
    }
  }

  @Test
  default void tellsArchivedOnesFromTheOthers() {
    var closed = commit(closed(commit(started(recordings().newId()))));
    var id = closed.after().state().id();
    var archivedOnes = new RecordingQuery(ACCOUNT, null, null, null, null, null, true);
    var stage = RecordingStage.Name.READY_FOR_TRANSCODE;

    var flagged = commit(archived(closed, true));
    assertThat(page(everything(), stage)).isEmpty();
    assertThat(page(archivedOnes, stage)).containsExactly(id);

    commit(archived(flagged, false));
    assertThat(page(everything(), stage)).containsExactly(id);
    assertThat(page(archivedOnes, stage)).isEmpty();
  }

  @Test
  default void listsWhatTheQueryAsksForWhateverItAsksFor() {
    var random = new Random(4);
    var states = new ArrayList<RecordingState>();
    for (int count = 0; count < 120; count++) {
      states.add(committed(random).after().state());
    }
    for (int count = 0; count < 300; count++) {
      var query = query(random);
      for (var stage : RecordingStage.Name.values()) {
        assertThat(recordingQueries().page(query, stage, 9))
            .as("%s of %s", stage, query)
            .containsExactlyElementsOf(expected(states, query, stage, 9));
      }
    }
  }

  private RecordingChange committed(Random random) {
    var origin =
        new RecordingOrigin(
            newKey(),
            account(random),
            user(random),
            random.nextBoolean() ? null : company(random),
            NOON.plusSeconds(random.nextInt(20)));
    var change = commit(started(recordings().newId(), origin));
    List<UnaryOperator<RecordingChange>> life =
        List.of(
            RecordingFixtures::closed,
            RecordingFixtures::requested,
            RecordingFixtures::begun,
            RecordingFixtures::transcoded);
    for (var step : life.subList(0, random.nextInt(life.size() + 1))) {
      change = commit(step.apply(change));
    }
    return random.nextInt(3) == 0 ? commit(archived(change, true)) : change;
  }

  private static RecordingQuery query(Random random) {
    return new RecordingQuery(
        account(random),
        random.nextBoolean() ? null : user(random),
        random.nextInt(3) > 0 ? null : company(random),
        random.nextBoolean() ? null : random.nextBoolean(),
        random.nextBoolean() ? null : NOON.plusSeconds(random.nextInt(20)),
        random.nextBoolean() ? null : NOON.plusSeconds(random.nextInt(20)),
        random.nextInt(3) == 0);
  }

  private static AccountKey account(Random random) {
    return random.nextInt(4) == 0 ? new AccountKey(2) : ACCOUNT;
  }

  private static UserKey user(Random random) {
    return random.nextBoolean() ? new UserKey(3) : USER;
  }

  private static CompanyId company(Random random) {
    return new CompanyId(random.nextBoolean() ? 4 : 5);
  }

  private static List<RecordingId> expected(
      List<RecordingState> states, RecordingQuery query, RecordingStage.Name stage, int limit) {
    return states.stream()
        .filter(each -> each.stage().name() == stage)
        .filter(query::asksFor)
        .sorted(
            Comparator.comparing((RecordingState each) -> each.origin().startedAt())
                .thenComparing(each -> each.id().value()))
        .map(RecordingState::id)
        .limit(limit)
        .toList();
  }

  @Test
  default void listsTheRecordingsOfASessionErasedOnesAmongThem() {
    var session = newKey();
    var second = commit(started(recordings().newId(), origin(session, NOON.plusSeconds(5))));
    var first = commit(erased(commit(started(recordings().newId(), origin(session, NOON)))));
    var third =
        commit(closed(commit(started(recordings().newId(), origin(session, NOON.plusSeconds(5))))));
    commit(started(recordings().newId()));

    assertThat(recordingQueries().ofSession(session))
        .extracting(Recording::state)
        .containsExactly(first.after().state(), second.after().state(), third.after().state());
  }

  @Test
  default void findsThoseThatTakeChunksDueAtOnce() {
    var open = commit(started(recordings().newId()));
    commit(closed(commit(started(recordings().newId()))));
    commit(erased(commit(started(recordings().newId()))));
    var flagged = commit(archived(commit(started(recordings().newId(), origin(NOON))), true));

    assertThat(due(NOON))
        .extracting(Recording::state)
        .containsExactlyInAnyOrder(open.after().state(), flagged.after().state());
    assertThat(recordingQueries().due(AccessScope.everything(), NOON, LATEST, 1)).hasSize(1);
    assertThat(recordingQueries().due(AccessScope.of(ACCOUNT), NOON, LATEST, 10)).hasSize(2);
    assertThat(recordingQueries().due(AccessScope.of(new AccountKey(2)), NOON, LATEST, 10))
        .isEmpty();
    assertThat(recordingQueries().due(AccessScope.nothing(), NOON, LATEST, 10)).isEmpty();
  }

  @Test
  default void findsNothingBeforeTheTimeThatItWasPutOffTo() {
    var late = commit(started(recordings().newId())).after().state().id();
    var early = commit(started(recordings().newId())).after().state().id();
    var far = commit(started(recordings().newId())).after().state().id();
    recordingQueries()
        .putOff(
            Map.of(
                late, NOON.plusSeconds(9),
                early, NOON.plusSeconds(3),
                far, LATEST.plusMillis(1)));

    assertThat(ids(due(NOON.plusMillis(2_999))))
        .as("put off further than can be")
        .containsExactly(far);
    assertThat(ids(due(NOON.plusSeconds(9)))).containsExactly(early, late, far);
  }

  private List<Recording> due(Instant now) {
    return recordingQueries().due(AccessScope.everything(), now, LATEST, 10);
  }

  private static List<RecordingId> ids(List<Recording> recordings) {
    return recordings.stream().map(each -> each.state().id()).toList();
  }

  @Test
  default void listsWhatStartedBeforeAnInstantAndIsNotErased() {
    var closed = commit(closed(commit(started(recordings().newId(), origin(NOON.minusMillis(1))))));
    var capturing = commit(started(recordings().newId(), origin(NOON.minusSeconds(9))));
    var broken = broken(NOON.minusSeconds(20));
    commit(erased(commit(started(recordings().newId(), origin(NOON.minusSeconds(5))))));
    commit(started(recordings().newId(), origin(NOON)));
    var foreign =
        new RecordingOrigin(newKey(), new AccountKey(2), USER, null, NOON.minusSeconds(5));
    commit(started(recordings().newId(), foreign));

    assertThat(recordingQueries().startedBefore(ACCOUNT, NOON, 10))
        .extracting(Recording::state)
        .containsExactly(broken.after().state(), capturing.after().state(), closed.after().state());
  }

  private RecordingChange broken(Instant startedAt) {
    var change = commit(closed(commit(started(recordings().newId(), origin(startedAt)))));
    change = commit(requested(change));
    for (int attempt = 1; attempt <= 3; attempt++) {
      change = commit(failed(commit(begun(change)), "No video came of it."));
    }
    return change;
  }

  @Test
  default void countsTheRecordingsOfEveryStage() {
    commit(started(recordings().newId()));
    commit(started(recordings().newId()));
    closedAt(NOON);
    commit(begun(commit(requested(commit(closed(commit(started(recordings().newId()))))))));
    commit(erased(commit(started(recordings().newId()))));
    broken(NOON);

    var counts = recordingQueries().countByStage();

    assertThat(count(counts, RecordingStage.Name.CAPTURING)).isEqualTo(2);
    assertThat(count(counts, RecordingStage.Name.READY_FOR_TRANSCODE)).isEqualTo(1);
    assertThat(count(counts, RecordingStage.Name.TRANSCODING)).isEqualTo(1);
    assertThat(count(counts, RecordingStage.Name.READY_FOR_DOWNLOAD)).isZero();
    assertThat(count(counts, RecordingStage.Name.FAILED)).isEqualTo(1);
    assertThat(count(counts, RecordingStage.Name.ERASED)).isEqualTo(1);
  }

  private static long count(Map<RecordingStage.Name, Long> counts, RecordingStage.Name stage) {
    return counts.getOrDefault(stage, 0L);
  }

  private RecordingId closedAt(Instant startedAt) {
    var started = commit(started(recordings().newId(), origin(startedAt)));
    return commit(closed(started)).after().state().id();
  }

  private static RecordingQuery everything() {
    return new RecordingQuery(ACCOUNT, null, null, null, null, null, false);
  }

  private List<RecordingId> page(RecordingQuery query, RecordingStage.Name stage) {
    return recordingQueries().page(query, stage, 500);
  }

  private RecordingChange commit(RecordingChange change) {
    recordings().commit(change);
    return change;
  }
}
