package org.deskbridge.recording.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deskbridge.recording.RecordingFixtures.ACCOUNT;
import static org.deskbridge.recording.RecordingFixtures.archived;
import static org.deskbridge.recording.RecordingFixtures.begun;
import static org.deskbridge.recording.RecordingFixtures.closed;
import static org.deskbridge.recording.RecordingFixtures.erased;
import static org.deskbridge.recording.RecordingFixtures.failed;
import static org.deskbridge.recording.RecordingFixtures.origin;
import static org.deskbridge.recording.RecordingFixtures.postponed;
import static org.deskbridge.recording.RecordingFixtures.requested;
import static org.deskbridge.recording.RecordingFixtures.started;
import static org.deskbridge.recording.RecordingFixtures.stopped;
import static org.deskbridge.recording.RecordingFixtures.transcoded;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.deskbridge.account.AccountKey;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TranscodeQueue} does. Implement {@link #recordings()} and {@link
 * #transcodeQueue()} and inherit the tests.
 */
public interface TranscodeQueueContract {

  /** When the fixtures of this contract start. */
  Instant NOON = RecordingFixtures.NOON;

  /** Before anything happens. */
  Instant LONG_AGO = NOON.minusSeconds(3600);

  /** After everything that happens. */
  Instant MUCH_LATER = NOON.plusSeconds(3600);

  /** An account beside that of the fixtures. */
  AccountKey OTHER_ACCOUNT = new AccountKey(RecordingFixtures.ACCOUNT.value() - 1);

  /** How exact a fraction is kept. */
  Offset<Double> NEARLY = within(0.001);

  /** Returns the record that feeds the implementation under test, empty at the start of a test. */
  Recordings recordings();

  /** Returns the implementation under test: the same throughout a test. */
  TranscodeQueue transcodeQueue();

  @Test
  default void waitsForNothingWhereNothingIsQueued() {
    assertThat(next(MUCH_LATER)).isEmpty();
    commit(started(recordings().newId()));
    commit(closed(commit(started(recordings().newId()))));
    commit(transcoded(making(NOON)));
    commit(erased(making(NOON)));
    broken();

    assertThat(next(MUCH_LATER)).isEmpty();
  }

  private void broken() {
    var change = making(NOON);
    for (int attempt = 1; attempt < 3; attempt++) {
      change = commit(begun(commit(failed(change, "No video came of it."))));
    }
    commit(failed(change, "No video came of it."));
  }

  @Test
  default void returnsWhatIsQueuedAsItStands() {
    var queued = queued(NOON);

    assertThat(next(LONG_AGO)).contains(queued.after().state());
  }

  @Test
  default void takesNothingOutByAsking() {
    var queued = queued(NOON);

    assertThat(next(LONG_AGO)).isEqualTo(next(LONG_AGO)).contains(queued.after().state());
    commit(begun(queued));
    assertThat(next(LONG_AGO)).isEmpty();
  }

  @Test
  default void returnsTheOneThatHasWaitedLongest() {
    var startedFirst = commit(closed(commit(started(recordings().newId(), origin(NOON)))));
    var second = queued(NOON.plusMillis(2));
    var first = queued(NOON.plusMillis(1));
    var third = commit(requestedAt(startedFirst, NOON.plusSeconds(60)));

    assertThat(next(LONG_AGO)).contains(first.after().state());
    commit(begun(first));
    assertThat(next(LONG_AGO)).contains(second.after().state());
    commit(begun(second));
    assertThat(next(LONG_AGO)).contains(third.after().state());
  }

  private static RecordingChange requestedAt(RecordingChange before, Instant at) {
    return before.after().requestTranscode(at).orElseThrow();
  }

  @Test
  default void keepsThePlaceOfOneThatIsArchivedMeanwhile() {
    var first = queued(NOON);
    queued(NOON.plusMillis(1));
    var flagged = commit(archived(first, true));

    assertThat(next(LONG_AGO)).contains(flagged.after().state());
  }

  @Test
  default void returnsWhatWasStoppedOrFailedAgainAfterThoseThatWaited() {
    var stopped = commit(stopped(making(NOON)));
    var failed = commit(failed(making(NOON.plusMillis(1)), "There is no room."));
    var waiting = queued(NOON.plusMillis(2));

    assertThat(next(LONG_AGO)).contains(waiting.after().state());
    commit(begun(waiting));
    assertThat(next(LONG_AGO)).contains(stopped.after().state());
    commit(begun(stopped));
    assertThat(next(LONG_AGO)).contains(failed.after().state());
  }

  @Test
  default void returnsOneWithoutASignOfLifeSinceItsBegin() {
    var making = making(NOON);
    var begunAt = making.event().at();

    assertThat(next(begunAt.minusMillis(1))).isEmpty();
    assertThat(next(begunAt)).contains(making.after().state());
  }

  @Test
  default void takesANoteForASignOfLife() {
    var making = making(NOON);
    var id = making.after().state().id();
    var notedAt = making.event().at().plusSeconds(25);
    transcodeQueue().note(id, 0.2, making.event().at().plusSeconds(5));
    transcodeQueue().note(id, 0.5, notedAt);

    assertThat(next(notedAt.minusMillis(1))).isEmpty();
    assertThat(next(notedAt)).contains(making.after().state());
  }

  @Test
  default void leavesThoseAloneThatGiveASignOfLife() {
    var silent = making(NOON);
    var noted = making(NOON.minusSeconds(60));
    transcodeQueue().note(noted.after().state().id(), 0.5, NOON.plusSeconds(600));

    assertThat(next(NOON.plusSeconds(300))).contains(silent.after().state());
    commit(transcoded(silent));
    assertThat(next(NOON.plusSeconds(300))).isEmpty();
  }

  @Test
  default void doesNotTakeTheArchivedFlagForASignOfLife() {
    var making = making(NOON);
    var flagged = commit(archived(making, true));

    assertThat(next(making.event().at())).contains(flagged.after().state());
  }

  @Test
  default void returnsASilentOneBeforeThoseThatWait() {
    var queued = queued(NOON.minusSeconds(600));
    var silent = making(NOON);

    assertThat(next(NOON.plusSeconds(300))).contains(silent.after().state());
    transcodeQueue().note(silent.after().state().id(), 0.5, NOON.plusSeconds(1200));
    assertThat(next(NOON.plusSeconds(300))).contains(queued.after().state());
  }

  @Test
  default void tellsHowFarAVideoIs() {
    var id = making(NOON).after().state().id();
    assertThat(transcodeQueue().progress(id)).isEmpty();

    transcodeQueue().note(id, 0.25, NOON.plusSeconds(40));
    assertThat(transcodeQueue().progress(id).orElseThrow()).isCloseTo(0.25, NEARLY);

    transcodeQueue().note(id, 1, NOON.plusSeconds(45));
    assertThat(transcodeQueue().progress(id).orElseThrow()).isCloseTo(1, NEARLY);
  }

  @Test
  default void forgetsHowFarAVideoWasThatIsBegunAnew() {
    var making = making(NOON);
    var id = making.after().state().id();
    transcodeQueue().note(id, 0.75, making.event().at().plusSeconds(5));

    var anew = commit(begun(commit(stopped(making))));

    assertThat(transcodeQueue().progress(id)).isEmpty();
    assertThat(next(anew.event().at().minusMillis(1))).isEmpty();
    assertThat(next(anew.event().at())).contains(anew.after().state());
  }

  @Test
  default void hearsNothingOfWhatIsNotBeingMade() {
    var queued = queued(NOON);
    var id = queued.after().state().id();
    transcodeQueue().note(id, 0.5, MUCH_LATER);
    transcodeQueue().note(recordings().newId(), 0.5, MUCH_LATER);

    assertThat(transcodeQueue().progress(recordings().newId())).isEmpty();
    assertThat(next(LONG_AGO)).contains(queued.after().state());
    commit(begun(queued));
    assertThat(transcodeQueue().progress(id)).isEmpty();
  }

  @Test
  default void leavesOneOutUntilItMayBegin() {
    var failed = commit(failed(making(NOON), "The transcoder crashed."));
    var postponed = commit(postponed(making(NOON.plusSeconds(10))));

    var first = mayBegin(failed);
    assertThat(next(first.minusMillis(1), LONG_AGO)).isEmpty();
    assertThat(next(first, LONG_AGO)).contains(failed.after().state());
    commit(begun(failed));

    var second = mayBegin(postponed);
    assertThat(second).isAfter(first);
    assertThat(next(second.minusMillis(1), LONG_AGO)).isEmpty();
    assertThat(next(second, LONG_AGO)).contains(postponed.after().state());
  }

  private static Instant mayBegin(RecordingChange change) {
    var stage = (RecordingStage.ReadyForTranscode) change.after().state().stage();
    return Objects.requireNonNull(stage.notBefore());
  }

  @Test
  default void letsOneBeginWhoseWaitTheClockHasLeftFarAhead() {
    var queued = queued(NOON);
    var back = queued.event().at().minusSeconds(3600);

    assertThat(next(back, LONG_AGO)).contains(queued.after().state());
    commit(postponed(commit(begun(queued))));
    assertThat(next(back, LONG_AGO)).isPresent();
  }

  @Test
  default void keepsOneBackThatIsArchivedMeanwhile() {
    var postponed = commit(postponed(making(NOON)));
    var flagged = commit(archived(postponed, true));

    assertThat(next(mayBegin(postponed).minusMillis(1), LONG_AGO)).isEmpty();
    assertThat(next(mayBegin(postponed), LONG_AGO)).contains(flagged.after().state());
  }

  @Test
  default void letsAccountsTakeTurns() {
    var first = queued(NOON, ACCOUNT);
    var second = queued(NOON.plusSeconds(1), ACCOUNT);
    var third = queued(NOON.plusSeconds(2), ACCOUNT);
    var other = queued(NOON.plusSeconds(3), OTHER_ACCOUNT);
    var otherSecond = queued(NOON.plusSeconds(4), OTHER_ACCOUNT);
    var late = queued(NOON.plusSeconds(5), new AccountKey(ACCOUNT.value() + 1));

    for (var expected : List.of(first, other, late, second, otherSecond, third)) {
      assertThat(next(LONG_AGO)).contains(expected.after().state());
      commit(transcoded(commit(begun(expected))));
    }
    assertThat(next(LONG_AGO)).isEmpty();
  }

  /** A recording that fails has had its turn like one that does not. */
  @Test
  default void countsATurnWhateverComesOfIt() {
    var bad = queued(NOON, ACCOUNT);
    queued(NOON.plusSeconds(1), ACCOUNT);
    var other = queued(NOON.plusSeconds(2), OTHER_ACCOUNT);

    commit(failed(commit(begun(bad)), "The transcoder crashed."));

    assertThat(next(LONG_AGO)).contains(other.after().state());
  }

  @Test
  default void givesTheTurnOfAnAccountThatHasNothingToBeginToTheNext() {
    commit(postponed(making(NOON)));
    var waiting = queued(NOON.plusSeconds(1), OTHER_ACCOUNT);
    commit(transcoded(commit(begun(queued(NOON, OTHER_ACCOUNT)))));

    assertThat(next(NOON.plusSeconds(50), LONG_AGO)).contains(waiting.after().state());
  }

  private RecordingChange queued(Instant startedAt) {
    return queued(startedAt, ACCOUNT);
  }

  /** Returns a recording of an account whose video was asked for 20 seconds after its start. */
  default RecordingChange queued(Instant startedAt, AccountKey account) {
    var started = commit(started(recordings().newId(), origin(account, startedAt)));
    return commit(requested(commit(closed(started))));
  }

  /** Returns a recording whose video began to be made half a minute after its start. */
  private RecordingChange making(Instant startedAt) {
    return commit(begun(queued(startedAt)));
  }

  private Optional<RecordingState> next(Instant silentSince) {
    return next(MUCH_LATER, silentSince);
  }

  private Optional<RecordingState> next(Instant now, Instant silentSince) {
    return transcodeQueue().next(now, silentSince).map(Recording::state);
  }

  private RecordingChange commit(RecordingChange change) {
    recordings().commit(change);
    return change;
  }
}
