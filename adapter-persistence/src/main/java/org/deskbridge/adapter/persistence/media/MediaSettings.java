package org.deskbridge.adapter.persistence.media;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.deskbridge.adapter.persistence.media.s3.S3Settings;
import org.jspecify.annotations.Nullable;

/**
 * Storage of the media, and the program that makes videos of them.
 *
 * @param folder keeps the media, or only unfinished files if there is an object store; on a local
 *     disk from which programs may be run
 * @param objectStore keeps the media in place of the folder, absent if there is none
 * @param ffmpeg the system's ffmpeg, absent for the bundled one
 */
public record MediaSettings(Path folder, @Nullable S3Settings objectStore, @Nullable Path ffmpeg) {

  public MediaSettings {
    requireNonNull(folder, "folder");
  }

  /** Returns settings that keep all media in a folder and use the bundled ffmpeg. */
  public static MediaSettings of(Path folder) {
    return new MediaSettings(folder, null, null);
  }
}
