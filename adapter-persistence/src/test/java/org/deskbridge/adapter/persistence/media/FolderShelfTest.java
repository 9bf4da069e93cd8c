package org.deskbridge.adapter.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deskbridge.helpdesk.RecordingShelf;
import org.deskbridge.helpdesk.RecordingShelf.Kind;
import org.deskbridge.helpdesk.RecordingShelf.ShelfName;
import org.deskbridge.helpdesk.RecordingShelfContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderShelfTest implements RecordingShelfContract {

  @TempDir Path folder;
  private RecordingShelf shelf;

  @BeforeEach
  void open() {
    shelf = Media.shelf(folder);
  }

  @Override
  public RecordingShelf recordingShelf() {
    return shelf;
  }

  @Override
  public RecordingShelf reopened() {
    return Media.shelf(folder);
  }

  @Override
  public Optional<byte[]> found(ShelfName name) {
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
    shelf.keep(new ShelfName(DAY, 103, Kind.EVENTS), new ByteArrayInputStream(new byte[3]), 3);

    assertThat(folder.resolve("2026/11/21/recording-103.mp4")).isRegularFile();
    assertThat(folder.resolve("2026/11/21/recording-103.events")).isRegularFile();
  }
}
