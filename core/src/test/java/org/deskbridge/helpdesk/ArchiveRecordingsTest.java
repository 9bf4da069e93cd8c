package org.deskbridge.helpdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ArchiveFolder.ArchivedFile;
import org.deskbridge.helpdesk.ArchiveFolder.Kind;
import org.deskbridge.helpdesk.ArchiveRecordings.Round;
import org.deskbridge.helpdesk.RemoteRecordings.Download;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveRecordingsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-21");
  private static final long ACCOUNT = 1;
  private static final RemoteRecordings.Query ALL =
      new RemoteRecordings.Query(ACCOUNT, null, null, null, null, null, false);

  private final InMemoryRemoteRecordings archive = new InMemoryRemoteRecordings(ACCOUNT);
  private final InMemoryArchiveFolder shelf = new InMemoryArchiveFolder();
  private final ArchiveRecordings archiveRecordings = new ArchiveRecordings(archive, shelf);
  private final List<Long> brought = Collections.synchronizedList(new ArrayList<>());

  @Test
  void bringsEveryFileAndMarksTheRecording() {
    var id = givenVideo();

    var round = run();

    assertThat(Kind.values())
        .allSatisfy(
            kind ->
                assertThat(shelf.content(new ArchivedFile(DAY, id, kind)))
                    .contains(archive.content(id, kind)));
    assertThat(archive.isArchived(id)).isTrue();
    assertThat(brought).containsExactly(id);
    assertThat(round.awaited()).isEmpty();
    assertThat(round.failures()).isEmpty();
  }

  @Test
  void isDoneAtOnceWhereThereIsNothing() {
    var round = round(Round.FIRST);

    assertThat(Round.FIRST.isDone()).isFalse();
    assertThat(round.isDone()).isTrue();
    assertThat(round.brought()).isZero();
  }

  @Test
  void asksForMissingVideosAndWaitsForThem() {
    var id = givenRecording();

    var asked = round(Round.FIRST);
    assertThat(archive.isAsked(id)).isTrue();
    assertThat(asked.awaited()).containsExactly(id);
    assertThat(asked.isDone()).isFalse();

    var waited = round(asked);
    assertThat(waited.awaited()).containsExactly(id);
    assertThat(waited.isDone()).isFalse();

    archive.transcodeAll();
    var came = round(waited);
    assertThat(came.brought()).isEqualTo(1);
    assertThat(came.awaited()).isEmpty();
    assertThat(brought).containsExactly(id);
    assertThat(round(came).isDone()).isTrue();
  }

  @Test
  @Timeout(30)
  void givesUpWhatIsListedAgainAndAgainAlthoughItWasMarked() {
    var id = givenVideo();
    archive.forgetMarks();

    var round = run();

    assertThat(round.failures()).containsOnlyKeys(id);
    assertThat(brought).hasSizeLessThan(6).containsOnly(id);
  }

  @Test
  void filesARecordingUnderTheDayItBeganInUtc() {
    var late = archive.add(ACCOUNT, 2, null, Instant.parse("2026-12-31T23:59:59.999Z"));
    var early = archive.add(ACCOUNT, 2, null, Instant.parse("2027-01-01T00:00:00Z"));

    run();

    assertThat(shelf.names())
        .extracting(ArchivedFile::recording, ArchivedFile::day)
        .contains(
            tuple(late, LocalDate.parse("2026-12-31")),
            tuple(early, LocalDate.parse("2027-01-01")));
  }

  @Test
  void bringsNoneOfThoseTheQueryLeavesOut() {
    var id = givenRecording();
    var later = archive.add(ACCOUNT, 2, null, NOON.plusSeconds(3600));
    var query =
        new RemoteRecordings.Query(ACCOUNT, null, null, null, NOON, NOON.plusSeconds(1800), false);

    for (var round = Round.FIRST; !round.isDone(); archive.transcodeAll()) {
      round = archiveRecordings.archive(query, round, ArchiveRecordingsTest::together, this::note);
    }

    assertThat(brought).containsExactly(id);
    assertThat(archive.isAsked(later)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bringsMoreThanOneListHolds(boolean isListingAsked) {
    if (isListingAsked) {
      archive.listAsked();
    }
    var ids = IntStream.range(0, 1200).mapToObj(each -> givenRecording()).toList();

    run();

    assertThat(brought).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(shelf.kept()).hasSize(3600).doesNotHaveDuplicates();
    assertThat(ids).allMatch(archive::isArchived);
    assertThat(shelf.awaited()).isEmpty();
  }

  @Test
  void bringsSeveralAtOnce() {
    var ids = IntStream.range(0, 40).mapToObj(each -> givenVideo()).toList();

    var round =
        archiveRecordings.archive(
            ALL, Round.FIRST, tasks -> tasks.parallelStream().forEach(Runnable::run), this::note);

    assertThat(round.brought()).isEqualTo(40);
    assertThat(brought).containsExactlyInAnyOrderElementsOf(ids);
  }

  /** Stops two runs at every pair of places where a run can stop, and lets a third go through. */
  @Test
  void missesNothingAndBringsNothingTwiceWhereverItIsInterrupted() {
    var calls = callsOfAWholeRun();

    for (int first = 0; first < calls; first++) {
      for (int second = 0; second < calls; second++) {
        var fresh = new ArchiveRecordingsTest();
        var ids = fresh.givenSome();

        fresh.interruptedAt(first);
        fresh.interruptedAt(second);
        fresh.run();

        assertThat(fresh.brought)
            .as("interrupted before call %d, then before call %d", first, second)
            .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids).allMatch(fresh.archive::isArchived);
        assertThat(fresh.shelf.kept().stream().filter(each -> each.kind() == Kind.VIDEO))
            .hasSameSizeAs(ids)
            .doesNotHaveDuplicates();
        assertThat(fresh.shelf.names()).hasSize(3 * ids.size());
        assertThat(fresh.shelf.awaited()).isEmpty();
      }
    }
    assertThat(calls).isGreaterThan(30);
  }

  private int callsOfAWholeRun() {
    var fresh = new ArchiveRecordingsTest();
    fresh.givenSome();
    var calls = new int[1];
    fresh.beforeEachCall(() -> calls[0]++);
    fresh.run();
    return calls[0];
  }

  private List<Long> givenSome() {
    return List.of(givenRecording(), givenVideo(), givenRecording());
  }

  private void interruptedAt(int call) {
    var left = new int[] {call};
    beforeEachCall(
        () -> {
          if (left[0]-- == 0) {
            throw new Interruption();
          }
        });
    try {
      run();
    } catch (Interruption e) {
      archive.transcodeAll();
    }
    beforeEachCall(() -> {});
  }

  private void beforeEachCall(Runnable action) {
    archive.beforeEachCall(action);
    shelf.beforeEachCall(action);
  }

  @Test
  void waitsForWhatAnInterruptedRunHasAskedFor() {
    var id = givenRecording();
    round(Round.FIRST);

    var anew = round(Round.FIRST);
    assertThat(anew.awaited()).containsExactly(id);
    assertThat(anew.isDone()).isFalse();

    archive.transcodeAll();
    assertThat(round(anew).brought()).isEqualTo(1);
  }

  @Test
  void leavesAVideoThatIsOnTheShelfAlready() {
    var id = givenVideo();
    var video = new ArchivedFile(DAY, id, Kind.VIDEO);
    shelf.put(video, archive.content(id, Kind.VIDEO));

    run();

    assertThat(shelf.kept()).doesNotContain(video).hasSize(2);
    assertThat(archive.isArchived(id)).isTrue();
  }

  @Test
  void replacesAVideoOfAnotherSize() {
    var id = givenVideo();
    var video = new ArchivedFile(DAY, id, Kind.VIDEO);
    shelf.put(video, "torn".getBytes(UTF_8));

    run();

    assertThat(shelf.content(video)).contains(archive.content(id, Kind.VIDEO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "much longer than anybody said that it would be"})
  void neverMarksAVideoOfTheWrongSize(String content) {
    var before = givenVideo();
    var wrong = givenVideo();
    var after = givenVideo();
    var right = archive.content(wrong, Kind.VIDEO);
    archive.replace(wrong, Kind.VIDEO, content.getBytes(UTF_8));

    var last = run();

    assertThat(archive.isArchived(wrong)).isFalse();
    assertThat(shelf.content(new ArchivedFile(DAY, wrong, Kind.VIDEO))).isEmpty();
    assertThat(brought).containsExactlyInAnyOrder(before, after);
    assertThat(last.failures()).isEqualTo(Map.of(wrong, 3));

    archive.replace(wrong, Kind.VIDEO, right);
    run();
    assertThat(brought).containsExactlyInAnyOrder(before, after, wrong);
  }

  @Test
  void triesAgainWhatFailedOnce() {
    var id = givenVideo();
    var right = archive.content(id, Kind.VIDEO);
    archive.replace(id, Kind.VIDEO, new byte[1]);

    var failed = round(Round.FIRST);
    archive.replace(id, Kind.VIDEO, right);
    var came = round(failed);

    assertThat(failed.brought()).isZero();
    assertThat(failed.failures()).isEqualTo(Map.of(id, 1));
    assertThat(failed.isDone()).isFalse();
    assertThat(came.failures()).isEmpty();
    assertThat(brought).containsExactly(id);
  }

  @Test
  void letsOtherVideosComeWhileOneFails() {
    var wrong = givenVideo();
    archive.replace(wrong, Kind.VIDEO, new byte[1]);
    var slow = givenRecording();

    var round = Round.first(10);
    for (int each = 0; each < 6; each++) {
      round = round(round);
    }
    archive.transcodeAll();
    round = round(round);

    assertThat(brought).containsExactly(slow);
    assertThat(round.failures()).isEqualTo(Map.of(wrong, 3));
    assertThat(round(round).isDone()).isTrue();
  }

  @Test
  void throwsWhatATaskThrowsIfTheCallerLikes() {
    givenRecording();
    var wrong = givenVideo();
    archive.replace(wrong, Kind.VIDEO, new byte[1]);

    assertThatThrownBy(
            () ->
                archiveRecordings.archive(
                    ALL, Round.FIRST, tasks -> tasks.forEach(Runnable::run), this::note))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("recording %d: 1 bytes (expected: ".formatted(wrong));
    assertThat(shelf.awaited()).hasSize(1);
  }

  @Test
  void doesNotWaitForWhatNoVideoCanBeMadeOf() {
    var bad = givenRecording();
    var good = givenRecording();
    var asked = round(Round.FIRST);
    archive.failTranscode(bad);
    archive.transcodeAll();

    var came = round(asked);
    var last = round(came);

    assertThat(brought).containsExactly(good);
    assertThat(last.isDone()).isTrue();
    assertThat(last.awaited()).isEmpty();
    assertThat(last.unplayable()).containsExactly(bad);
    assertThat(shelf.awaited()).isEmpty();
    assertThat(archive.isArchived(bad)).isFalse();
  }

  /** A service that keeps it back does not tell a slow video from one that cannot be made. */
  @Test
  void givesUpVideosThatNeverCome() {
    archive.keepUnplayableBack();
    var fails = givenRecording();
    var round = round(Round.first(3));
    archive.failTranscode(fails);

    round = round(round(round));
    assertThat(round.isDone()).isFalse();
    round = round(round);

    assertThat(round.isDone()).isTrue();
    assertThat(round.awaited()).containsExactly(fails);
    assertThat(shelf.awaited()).isEmpty();
    assertThat(round(Round.FIRST).isDone()).isTrue();
  }

  @Test
  void givesUpWhatWasErasedMeanwhile() {
    var erased = givenRecording();
    var other = givenRecording();
    var round = round(Round.first(2));
    archive.erase(erased);

    archive.transcodeAll();
    while (!round.isDone()) {
      round = round(round);
    }

    assertThat(brought).containsExactly(other);
    assertThat(round.awaited()).containsExactly(erased);
  }

  @Test
  void losesPatienceOnlyWhileNothingComes() {
    var slow = givenRecording();
    var round = round(Round.first(2));
    for (int each = 0; each < 10; each++) {
      givenVideo();
      round = round(round(round));
      assertThat(round.isDone()).isFalse();
    }
    archive.transcodeAll();

    round(round);

    assertThat(brought).hasSize(11).contains(slow);
  }

  @Test
  void bringsWhatWasGivenUpAndCameNevertheless() {
    var slow = givenRecording();
    var round = Round.first(1);
    while (!round.isDone()) {
      round = round(round);
    }
    assertThat(round.awaited()).containsExactly(slow);

    archive.transcodeAll();
    run();

    assertThat(brought).containsExactly(slow);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void doesNotTakeARecordingForArchivedWhosePlaceCannotBeRead(int others) {
    var odd = givenVideo();
    archive.garblePlace(odd);
    var good = IntStream.range(0, others).mapToObj(each -> givenVideo()).toList();
    var late = givenRecording();

    var last = run();

    assertThat(brought).containsAll(good).contains(late).hasSize(others + 1);
    assertThat(archive.isArchived(odd)).isFalse();
    assertThat(last.failures()).isEqualTo(Map.of(odd, 3));
    assertThat(last.isComplete()).isFalse();
  }

  @Test
  void doesNotTakeItselfForCompleteWhileAnIdCannotBeRead() {
    var oddOnes = List.of(givenRecording(), givenVideo());
    oddOnes.forEach(archive::garbleId);
    var good = givenVideo();

    var last = run();

    assertThat(brought).containsExactly(good);
    assertThat(last.isDone()).isTrue();
    assertThat(last.isComplete()).isFalse();
    assertThat(last.unreadable()).isEqualTo(2);
    assertThat(oddOnes).noneMatch(archive::isArchived);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goesOnWaitingForWhatIsListedByAnIdThatCannotBeRead(boolean isMade) {
    var odd = givenRecording();
    var round = round(Round.first(3));
    archive.garbleId(odd);
    if (isMade) {
      archive.transcodeNow(odd);
    } else {
      archive.failTranscode(odd);
    }

    round = round(round(round));
    assertThat(round.isDone()).isFalse();
    round = round(round);

    assertThat(round.isDone()).isTrue();
    assertThat(round.awaited()).containsExactly(odd);
    assertThat(round.isComplete()).isFalse();
  }

  @Test
  void isCompleteOnceEveryVideoIsThere() {
    var wrong = givenVideo();
    var right = archive.content(wrong, Kind.VIDEO);
    archive.replace(wrong, Kind.VIDEO, new byte[1]);
    assertThat(run().isComplete()).isFalse();
    archive.replace(wrong, Kind.VIDEO, right);

    var last = run();

    assertThat(last.isComplete()).isTrue();
  }

  @Test
  void saysSoWhenTheServiceRefusesOrIsAway() {
    archive.beforeEachCall(
        () -> {
          throw new InvalidTokenException();
        });
    assertThatThrownBy(() -> round(Round.FIRST)).isInstanceOf(RejectedException.class);

    archive.beforeEachCall(
        () -> {
          throw new UnavailableException("support service: cut off", null);
        });
    assertThatThrownBy(() -> round(Round.FIRST)).isInstanceOf(UnavailableException.class);
  }

  private long givenRecording() {
    return archive.add(ACCOUNT, 2, null, NOON);
  }

  private long givenVideo() {
    var id = givenRecording();
    archive.transcodeNow(id);
    return id;
  }

  private Round round(Round before) {
    return archiveRecordings.archive(ALL, before, ArchiveRecordingsTest::together, this::note);
  }

  /** Runs rounds until the last; videos that were asked for come between them. */
  private Round run() {
    var round = round(Round.FIRST);
    for (int rounds = 1; !round.isDone(); rounds++) {
      assertThat(rounds).as("rounds without an end").isLessThan(400);
      archive.transcodeAll();
      round = round(round);
    }
    return round;
  }

  /** Runs every task; a failure of one is no failure of the others. */
  private static void together(List<Runnable> tasks) {
    for (var task : tasks) {
      try {
        task.run();
      } catch (UnavailableException e) {
        assertThat(e).hasMessageStartingWith("recording ");
      }
    }
  }

  private void note(Download download) {
    brought.add(download.id());
  }

  /** The process ended, or somebody ended it. */
  private static final class Interruption extends Error {

    private static final long serialVersionUID = 1L;
  }
}
