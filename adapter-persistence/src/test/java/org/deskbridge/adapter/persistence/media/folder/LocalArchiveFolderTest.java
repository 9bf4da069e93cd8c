package org.deskbridge.adapter.persistence.media.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.helpdesk.ArchiveFolder;
import org.deskbridge.helpdesk.ArchiveFolder.ArchivedFile;
import org.deskbridge.helpdesk.ArchiveFolder.Kind;
import org.deskbridge.helpdesk.ArchiveFolderContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalArchiveFolderTest implements ArchiveFolderContract {

  @TempDir Path folder;
  private ArchiveFolder shelf;

  @BeforeEach
  void open() {
    shelf = LocalMedia.archiveFolder(folder);
  }

  @Override
  public ArchiveFolder archiveFolder() {
    return shelf;
  }

  @Override
  public ArchiveFolder reopened() {
    return LocalMedia.archiveFolder(folder);
  }

  @Override
  public Optional<byte[]> found(ArchivedFile name) {
    var suffix =
        switch (name.kind()) {
          case VIDEO -> "mp4";
          case EVENTS -> "events";
          case THUMBNAIL -> "jpg";
        };
    var file =
        folder
            .resolve(name.day().toString().replace('-', '/'))
            .resolve("recording-%d.%s".formatted(name.recording(), suffix));
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void putsFilesIntoAFolderForEachDay() {
    shelf.keep(VIDEO, new ByteArrayInputStream(new byte[3]), 3);
    shelf.keep(new ArchivedFile(DAY, 103, Kind.EVENTS), new ByteArrayInputStream(new byte[3]), 3);

    assertThat(folder.resolve("2026/11/21/recording-103.mp4")).isRegularFile();
    assertThat(folder.resolve("2026/11/21/recording-103.events")).isRegularFile();
  }
}
