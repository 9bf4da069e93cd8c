package org.deskbridge.app.settings;

import java.nio.file.Path;
import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.adapter.persistence.media.s3.S3Settings;
import org.deskbridge.recording.RecordingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How the server treats recordings.
 *
 * @param transcoders how many videos are made at once
 * @param isTranscodedUnasked whether a video is made as soon as a recording ends
 */
public record RecordingSettings(MediaSettings media, int transcoders, boolean isTranscodedUnasked) {

  /** More would only take turns, on every machine there is. */
  private static final int MOST_TRANSCODERS = 256;

  private static final String MEDIA_FOLDER = "media";
  private static final String REGION = "us-east-1";

  /**
   * Reads the settings; the reader remembers what is wrong with them.
   *
   * @param data the data folder
   */
  static RecordingSettings read(SettingReader reader, Path data, boolean isDemo) {
    return new RecordingSettings(
        media(reader, data),
        reader.integer(Setting.TRANSCODERS, 1, MOST_TRANSCODERS, halfTheProcessors()),
        reader.bool(Setting.AUTO_TRANSCODE, isDemo));
  }

  private static int halfTheProcessors() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  /** Reads where media are kept and what makes videos of them. */
  public static MediaSettings media(SettingReader reader, Path data) {
    var folder = reader.optionalPath(Setting.MEDIA);
    return new MediaSettings(
        folder == null ? data.resolve(MEDIA_FOLDER) : folder,
        objectStore(reader),
        reader.optionalProgram(Setting.FFMPEG));
  }

  /** The bucket decides, for nothing else is needed by every object store and by nothing else. */
  private static @Nullable S3Settings objectStore(SettingReader reader) {
    if (!reader.isGiven(Setting.S3_BUCKET)) {
      reader.meaninglessWithout(
          Setting.S3_BUCKET,
          Setting.S3_ENDPOINT,
          Setting.S3_REGION,
          Setting.S3_ACCESS_KEY,
          Setting.S3_SECRET_KEY,
          Setting.S3_PATH_STYLE);
      return null;
    }
    return new S3Settings(
        reader.optionalOrigin(Setting.S3_ENDPOINT),
        reader.text(Setting.S3_BUCKET, ""),
        reader.text(Setting.S3_REGION, REGION),
        reader.textBeside(Setting.S3_BUCKET, Setting.S3_ACCESS_KEY),
        reader.textBeside(Setting.S3_BUCKET, Setting.S3_SECRET_KEY),
        reader.bool(Setting.S3_PATH_STYLE, false));
  }

  /** Returns how the core treats recordings. */
  public RecordingPolicy policy() {
    var byDefault = RecordingPolicy.DEFAULT;
    return new RecordingPolicy(
        isTranscodedUnasked, byDefault.closeAfter(), byDefault.linkValidity());
  }
}
