package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ArchiveFolder.Kind;
import org.deskbridge.helpdesk.RemoteRecordings.Download;
import org.deskbridge.helpdesk.RemoteRecordings.Query;
import org.deskbridge.helpdesk.RemoteRecordings.RecordingList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RemoteRecordings} does. Implement the methods around one service and inherit
 * the tests.
 */
public interface RemoteRecordingsContract {

  /** When the first recording of a test begins. */
  Instant FIRST_START = Instant.parse("2026-11-21T12:00:00Z");

  /** Returns the implementation under test: the same throughout a test. */
  RemoteRecordings remoteRecordings();

  /** Returns the account of whoever asks the service. */
  long accountKey();

  /** Returns the expert who asks the service. */
  long userKey();

  /**
   * Adds a recording of an attended session of the expert; its video can be made. The service has
   * none at the start of a test, and they are added in the order of their starts.
   *
   * @param startedAt at a full second
   * @return its id
   */
  long givenRecording(Instant startedAt);

  /** Adds a recording of another account, and returns its id. */
  long givenForeignRecording();

  /** Lets the service make every video that was asked for. */
  void transcodeAll();

  /** Returns a file of a recording whose video was made. */
  byte[] content(long id, Kind kind);

  /** Lets the service refuse every request from now on. */
  void refuse();

  /** Lets the service find out that no video can be made of the one that was asked for. */
  void failTranscode(long id);

  /** Cuts the service off, or stops it. */
  void cutOff();

  @Test
  default void listsWhatWaitsForItsVideoInTheOrderOfStarts() {
    var first = givenRecording(FIRST_START);
    var second = givenRecording(FIRST_START.plusSeconds(1));
    givenForeignRecording();

    assertThat(list(all()))
        .isEqualTo(new RecordingList(List.of(first, second), List.of(), List.of()));
  }

  @Test
  default void offersNothingForDownloadBeforeItsVideoIsMade() {
    var asked = givenRecording(FIRST_START);
    var other = givenRecording(FIRST_START.plusSeconds(1));

    remoteRecordings().transcode(List.of(asked));
    assertThat(list(all()).readyForTranscode()).contains(other);
    assertThat(list(all()).readyForDownload()).isEmpty();
    assertThat(downloads(asked, other)).isEmpty();

    transcodeAll();
    assertThat(list(all())).isEqualTo(new RecordingList(List.of(other), List.of(asked), List.of()));
  }

  @Test
  default void takesNoHarmFromBeingAskedAgain() {
    var id = givenRecording(FIRST_START);
    remoteRecordings().transcode(List.of(id));

    remoteRecordings().transcode(List.of(id));
    transcodeAll();
    remoteRecordings().transcode(List.of(id));

    assertThat(list(all())).isEqualTo(new RecordingList(List.of(), List.of(id), List.of()));
  }

  @Test
  default void listsWhatNoVideoCanBeMadeOf() {
    var bad = givenRecording(FIRST_START);
    var good = givenRecording(FIRST_START.plusSeconds(1));
    remoteRecordings().transcode(List.of(bad));
    failTranscode(bad);

    assertThat(list(all())).isEqualTo(new RecordingList(List.of(good), List.of(), List.of(bad)));
    assertThat(downloads(bad)).isEmpty();

    remoteRecordings().markArchived(List.of(bad));
    assertThat(list(all()).unplayable()).isEmpty();
  }

  @Test
  default void tellsWhereAVideoCanBeDownloaded() {
    var id = givenVideo(FIRST_START);

    assertThat(downloads(id))
        .singleElement()
        .satisfies(
            download -> {
              assertThat(download.id()).isEqualTo(id);
              assertThat(download.startedAt()).isEqualTo(FIRST_START);
              assertThat(download.bytes()).isEqualTo(content(id, Kind.VIDEO).length);
              assertThat(List.of(download.video(), download.events(), download.thumbnail()))
                  .doesNotHaveDuplicates()
                  .allMatch(URI::isAbsolute)
                  .noneMatch(url -> download.toString().contains(url.toString()));
            });
  }

  @Test
  default void bringsEveryFile() throws IOException {
    givenVideo(FIRST_START);
    var id = givenVideo(FIRST_START.plusSeconds(1));
    var download = downloads(id).get(0);

    assertThat(read(download.video(), id, Kind.VIDEO)).isEqualTo(content(id, Kind.VIDEO));
    assertThat(read(download.events(), id, Kind.EVENTS)).isEqualTo(content(id, Kind.EVENTS));
    assertThat(read(download.thumbnail(), id, Kind.THUMBNAIL))
        .isEqualTo(content(id, Kind.THUMBNAIL));
  }

  @Test
  default void bringsNothingFromAnAlteredUrl() {
    var video = downloads(givenVideo(FIRST_START)).get(0).video();

    assertThatThrownBy(() -> remoteRecordings().open(URI.create(video + "x")))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  default void leavesOutWhatWasArchived() throws IOException {
    var archived = givenVideo(FIRST_START);
    var other = givenVideo(FIRST_START.plusSeconds(1));

    remoteRecordings().markArchived(List.of(archived));
    remoteRecordings().markArchived(List.of(archived));

    assertThat(list(all()).readyForDownload()).containsExactly(other);
    assertThat(list(query(accountKey(), null, null, null, null, true)))
        .isEqualTo(new RecordingList(List.of(), List.of(archived), List.of()));
    assertThat(read(downloads(archived).get(0).video(), archived, Kind.VIDEO)).isNotEmpty();
  }

  @Test
  default void listsWhatBeganWithinAWindow() {
    var ids =
        LongStream.range(0, 4)
            .mapToObj(each -> givenRecording(FIRST_START.plusSeconds(each)))
            .toList();
    var from = FIRST_START.plusSeconds(1);
    var to = FIRST_START.plusSeconds(2);

    assertThat(list(query(accountKey(), null, null, from, to, false)).readyForTranscode())
        .isEqualTo(ids.subList(1, 3));
    assertThat(list(query(accountKey(), null, null, from, null, false)).readyForTranscode())
        .isEqualTo(ids.subList(1, 4));
    assertThat(list(query(accountKey(), null, null, null, to, false)).readyForTranscode())
        .isEqualTo(ids.subList(0, 3));
  }

  @Test
  default void listsTheRecordingsOfOneExpertOrOfAttendedSessions() {
    var id = givenRecording(FIRST_START);

    assertThat(list(query(null, userKey(), null, null, null, false)).readyForTranscode())
        .containsExactly(id);
    assertThat(list(query(accountKey(), userKey(), false, null, null, false)).readyForTranscode())
        .containsExactly(id);
    assertThat(list(query(accountKey(), null, true, null, null, false)).readyForTranscode())
        .isEmpty();
  }

  @Test
  default void wantsToKnowWhoseRecordings() {
    assertThatThrownBy(() -> list(query(null, null, null, null, null, false)))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  default void doesNothingAtAllIfOneOfTheRecordingsIsForeign() {
    var waiting = givenRecording(FIRST_START);
    var ready = givenVideo(FIRST_START.plusSeconds(1));
    var foreign = givenForeignRecording();

    assertThatThrownBy(() -> remoteRecordings().transcode(List.of(waiting, foreign)))
        .isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> remoteRecordings().markArchived(List.of(ready, foreign)))
        .isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> downloads(ready, foreign)).isInstanceOf(RejectedException.class);

    transcodeAll();
    assertThat(list(all()))
        .isEqualTo(new RecordingList(List.of(waiting), List.of(ready), List.of()));
  }

  @Test
  default void takesFiveHundredAtOnce() {
    var ids = new ArrayList<Long>();
    for (int each = 0; each <= RemoteRecordings.MAX_NAMED; each++) {
      ids.add(givenRecording(FIRST_START.plusSeconds(each)));
    }

    var most = list(all()).readyForTranscode();
    remoteRecordings().transcode(most);
    transcodeAll();

    assertThat(most).isEqualTo(ids.subList(0, RemoteRecordings.MAX_NAMED));
    assertThat(list(all()))
        .isEqualTo(
            new RecordingList(
                ids.subList(RemoteRecordings.MAX_NAMED, ids.size()), most, List.of()));
    assertThat(remoteRecordings().downloads(most)).hasSize(RemoteRecordings.MAX_NAMED);
    remoteRecordings().markArchived(most);
    assertThat(list(all()).readyForDownload()).isEmpty();
  }

  @Test
  default void saysSoWhenTheServiceRefuses() {
    var id = givenVideo(FIRST_START);
    refuse();

    assertThatThrownBy(() -> list(all())).isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> remoteRecordings().transcode(List.of(id)))
        .isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> downloads(id)).isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> remoteRecordings().markArchived(List.of(id)))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  default void saysSoWhenTheServiceCannotBeReached() {
    var id = givenVideo(FIRST_START);
    var video = downloads(id).get(0).video();
    cutOff();

    assertThatThrownBy(() -> list(all())).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> remoteRecordings().transcode(List.of(id)))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> downloads(id)).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> remoteRecordings().markArchived(List.of(id)))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> remoteRecordings().open(video))
        .isInstanceOf(UnavailableException.class);
  }

  private long givenVideo(Instant startedAt) {
    var id = givenRecording(startedAt);
    remoteRecordings().transcode(List.of(id));
    transcodeAll();
    return id;
  }

  private RecordingList list(Query query) {
    return remoteRecordings().recordings(query);
  }

  private Query all() {
    return query(accountKey(), null, null, null, null, false);
  }

  private static Query query(
      @Nullable Long account,
      @Nullable Long user,
      @Nullable Boolean isUnattended,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean isArchived) {
    return new Query(account, user, null, isUnattended, from, to, isArchived);
  }

  private List<Download> downloads(Long... ids) {
    return remoteRecordings().downloads(List.of(ids));
  }

  private byte[] read(URI url, long id, Kind kind) throws IOException {
    var content = remoteRecordings().open(url);
    try (var stream = content.stream()) {
      assertThat(content.bytes()).isEqualTo(content(id, kind).length);
      return stream.readAllBytes();
    }
  }
}
