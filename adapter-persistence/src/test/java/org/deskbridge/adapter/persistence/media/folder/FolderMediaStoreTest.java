package org.deskbridge.adapter.persistence.media.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.deskbridge.adapter.persistence.files.MediaPath;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.CorruptUploadException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.MediaStoreContract;
import org.deskbridge.recording.RecordingId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMediaStoreTest implements MediaStoreContract {

  @TempDir Path folder;
  private LocalMedia media;

  @BeforeEach
  void open() {
    media = open(folder);
  }

  private static LocalMedia open(Path folder) {
    return LocalMedia.open(MediaSettings.of(folder), new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    media.close();
  }

  @Override
  public MediaStore mediaStore() {
    return media.mediaStore();
  }

  @Test
  void namesFilesByNumbers() {
    put(MediaKey.chunk(new RecordingId(1_234_567_103), 5));

    assertThat(folder.resolve("1234/567/103/chunk-000005")).isRegularFile();
  }

  @Test
  void showsFilesToTheirOwnerAlone() throws IOException {
    put(VIDEO);

    var file = folder.resolve(MediaPath.of(VIDEO));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void givesEveryContentATagOfItsOwn() {
    var tags = new HashSet<String>();
    for (int i = 0; i < 200; i++) {
      put(VIDEO);
      tags.add(mediaStore().find(VIDEO).orElseThrow().tag());
    }

    assertThat(tags).hasSize(200);
  }

  @Test
  void leavesNoDraftOfWhatWasRefused() throws IOException {
    assertThatThrownBy(
            () -> mediaStore().put(VIDEO, new ByteArrayInputStream(new byte[9]), 10, null))
        .isInstanceOf(CorruptUploadException.class);

    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void removesWhatACrashedProcessHasLeft() throws IOException {
    var left = Files.createDirectory(folder.resolve(".drafts").resolve("of-a-crash"));
    Files.createFile(left.resolve("lock"));
    Files.write(left.resolve("0"), new byte[1_000]);

    open(folder).close();

    assertThat(left).doesNotExist();
    put(VIDEO);
    assertThat(mediaStore().find(VIDEO)).isPresent();
  }

  @Test
  void leavesNoEmptyFolderOfARecording() {
    put(VIDEO);

    mediaStore().removeAll(RECORDING);

    assertThat(folder.resolve(MediaPath.folder(RECORDING))).doesNotExist();
  }

  @Test
  void saysThatAFolderCannotBeUsed() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> open(file)).isInstanceOf(UnavailableException.class);
  }

  /** Counts what lies in the drafts of this process: its lock alone, if nothing is left. */
  private long drafts() throws IOException {
    try (var own = Files.newDirectoryStream(folder.resolve(".drafts"), Files::isDirectory)) {
      try (var files = Files.list(own.iterator().next())) {
        return files.count();
      }
    }
  }

  private void put(MediaKey name) {
    mediaStore().put(name, new ByteArrayInputStream(new byte[100]), 100, null);
  }
}
