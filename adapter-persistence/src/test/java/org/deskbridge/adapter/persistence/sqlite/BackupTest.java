package org.deskbridge.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.session.SessionFixtures.history;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import org.deskbridge.account.AccessScope;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.adapter.persistence.OtherProcess;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.Chunk;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackupTest {

  private static final int ENOUGH = 300;
  private static final byte[] CONTENT = {1, 2, 3};

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @TempDir Path elsewhere;

  private Path media;
  private Path target;

  @BeforeEach
  void namePlaces() {
    media = folder.path().resolve("media");
    target = elsewhere.resolve("backup");
  }

  @Test
  void holdsEverythingThatWasAcknowledgedBeforeItWhileEightWrite() throws Exception {
    var acknowledged = new HashSet<SessionKey>();
    try (var writers = OtherProcess.startSessions(folder.path(), Integer.MAX_VALUE)) {
      while (acknowledged.size() < ENOUGH) {
        acknowledged.add(new SessionKey(writers.nextForSure()));
      }

      backup();

      assertThat(writers.nextForSure()).as("the next session, for they still write").isNotBlank();
    }

    try (var restored = SqliteStore.open(target, new SimpleMeterRegistry())) {
      var kept =
          restored
              .sessionQueries()
              .due(AccessScope.everything(), Instant.MAX, Instant.MAX, Integer.MAX_VALUE);
      assertThat(kept).extracting(SessionState::key).containsAll(acknowledged);
      assertThat(kept)
          .allSatisfy(each -> assertThat(history(restored.sessions(), each.key())).hasSize(2));
      assertThat(restored.secrets().derive("purpose", "subject"))
          .isEqualTo(folder.store().secrets().derive("purpose", "subject"));
    }
  }

  @Test
  void holdsTheRecordingsAndIsForItsOwnerAlone() throws IOException {
    var recording = record();

    var result = backup();

    assertThat(LocalMedia.folder(target.resolve("media")).find(chunkOf(recording)))
        .get()
        .satisfies(each -> assertThat(each.bytes()).isEqualTo(CONTENT.length));
    assertThat(result.missing()).isEmpty();
    assertThat(result.mediaFiles()).isEqualTo(1);
    assertThat(DataDirectory.at(target).openToOthers()).isEmpty();
    assertThat(target.resolveSibling("backup.unfinished")).doesNotExist();
    assertThat(target).isDirectoryNotContaining("glob:**.lock");
  }

  @Test
  void holdsNoMediaOfARecordingThatWasErasedMeanwhile() throws IOException {
    var recording = record();

    Backup.of(folder.path(), media, LocalMedia::folder, target)
        .make(copied -> commit(RecordingFixtures.erased(recording)));

    assertThat(LocalMedia.folder(target.resolve("media")).find(chunkOf(recording))).isEmpty();
  }

  @Test
  void namesWhatIsMissingInTheMediaFolder() {
    var recording = record();
    LocalMedia.folder(media).removeAll(recording.after().state().id());

    assertThat(backup().missing()).containsExactly(chunkOf(recording));
  }

  @Test
  void leavesRecordingsInAnObjectStoreToItsOperator() {
    record();

    var result = Backup.of(folder.path(), null, LocalMedia::folder, target).make(copied -> {});

    assertThat(result.missing()).isEmpty();
    assertThat(target.resolve("media")).doesNotExist();
  }

  @Test
  void replacesWhatAnInterruptedOneHasLeft() throws IOException {
    var left = Files.createDirectories(elsewhere.resolve("backup.unfinished/media/000"));
    Files.writeString(left.resolve("chunk-000000"), "of another recording");

    backup();

    assertThat(target.resolve("media/000")).doesNotExist();
    assertThat(elsewhere.resolve("backup.unfinished")).doesNotExist();
  }

  @Test
  void leavesNothingThatLooksWholeWhenItFails() throws IOException {
    Files.write(folder.path().resolve("secret.key"), new byte[32]);

    assertThatThrownBy(this::backup)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("no backup");

    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void goesNowhereElseThanToANewFolderOutside() throws IOException {
    Files.createDirectories(media);
    Files.createDirectory(target);

    assertRefused(target, "exists (expected: a name that does not exist yet)");
    assertRefused(
        folder.path().resolve("backup"),
        "lies in a folder to be backed up (expected: a place outside it)");
    assertRefused(
        media.resolve("backup"), "lies in a folder to be backed up (expected: a place outside it)");
    assertRefused(
        elsewhere.resolve("not/there"),
        "in a folder that does not exist (expected: in a folder that exists)");
  }

  private void assertRefused(Path place, String complaint) {
    assertThatThrownBy(() -> Backup.of(folder.path(), media, LocalMedia::folder, place))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("backup target %s: %s", place, complaint);
  }

  private Backup.Result backup() {
    return Backup.of(folder.path(), media, LocalMedia::folder, target).make(copied -> {});
  }

  private static MediaKey chunkOf(RecordingChange recording) {
    return MediaKey.chunk(recording.after().state().id(), 0);
  }

  /** Adds a recording of one chunk. */
  private RecordingChange record() {
    var started = RecordingFixtures.started(folder.store().recordings().newId());
    commit(started);
    var id = started.after().state().id();
    folder.store().chunks().add(id, new Chunk(0, CONTENT.length, "0".repeat(64)), Instant.now());
    LocalMedia.folder(media)
        .put(MediaKey.chunk(id, 0), new ByteArrayInputStream(CONTENT), CONTENT.length, null);
    return started;
  }

  private void commit(RecordingChange change) {
    folder.store().recordings().commit(change);
  }
}
