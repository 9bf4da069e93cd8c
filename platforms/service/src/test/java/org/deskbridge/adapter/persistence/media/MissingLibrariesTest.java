package org.deskbridge.adapter.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.deskbridge.adapter.persistence.media.s3.S3Settings;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a platform is told that uses something without its optional library. */
class MissingLibrariesTest {

  private static final RecordingId RECORDING = new RecordingId(1);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @TempDir private Path folder;

  @Test
  void namesTheLibraryOfTheObjectStore() {
    var s3 = new S3Settings(null, "media", "eu-central-1", "key", "secret", false);
    var settings = new MediaSettings(folder, s3, null);

    assertThatThrownBy(() -> LocalMedia.open(settings, meters))
        .isInstanceOf(UnavailableException.class)
        .hasMessage(
            "object store: software.amazon.awssdk:s3 is missing (add it to the dependencies;"
                + " deskbridge-bom has its version)");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void namesTheLibraryOfTheBundledFfmpeg() {
    try (var media = LocalMedia.open(MediaSettings.of(folder), meters)) {
      assertThatThrownBy(
              () -> media.transcoder().transcode(RECORDING, 1, media.mediaStore(), fraction -> {}))
          .isInstanceOf(UnavailableException.class)
          .hasMessage(
              "ffmpeg: org.bytedeco:ffmpeg:linux-x86_64 is missing (add it to the dependencies;"
                  + " deskbridge-bom has its version; or name the system's ffmpeg in the"
                  + " settings)");
    }
  }

  @Test
  void keepsMediaInAFolderWithoutEither() {
    try (var media = LocalMedia.open(MediaSettings.of(folder), meters)) {
      var store = media.mediaStore();

      store.put(MediaKey.chunk(RECORDING, 0), new ByteArrayInputStream(new byte[5]), 5, null);

      assertThat(store.find(MediaKey.chunk(RECORDING, 0))).isPresent();
    }
  }
}
