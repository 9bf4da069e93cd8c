package org.deskbridge.adapter.persistence.media;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.deskbridge.adapter.persistence.files.TempFiles;
import org.deskbridge.adapter.persistence.media.ffmpeg.FfmpegProgram;
import org.deskbridge.adapter.persistence.media.ffmpeg.FfmpegTranscoder;
import org.deskbridge.adapter.persistence.media.ffmpeg.TranscodeMeters;
import org.deskbridge.adapter.persistence.media.folder.AtomicFileStore;
import org.deskbridge.adapter.persistence.media.folder.FolderMediaStore;
import org.deskbridge.adapter.persistence.media.folder.LocalArchiveFolder;
import org.deskbridge.adapter.persistence.media.s3.S3Library;
import org.deskbridge.adapter.persistence.media.s3.S3MediaStore;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ArchiveFolder;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.video.Transcoder;
import org.deskbridge.spi.Media;

/**
 * Recordings in a folder or an object store, and videos that are made on this machine.
 *
 * <p>Safe for use by several threads at once. Several processes may use one folder or one bucket.
 */
public final class LocalMedia implements Media {

  private final TempFiles drafts;
  private final MediaStore mediaStore;
  private final Transcoder transcoder;
  private final Supplier<String> place;
  private final Runnable check;
  private final Runnable disconnect;

  private LocalMedia(
      TempFiles drafts,
      MediaStore mediaStore,
      Transcoder transcoder,
      Supplier<String> place,
      Runnable check,
      Runnable disconnect) {
    this.drafts = drafts;
    this.mediaStore = mediaStore;
    this.transcoder = transcoder;
    this.place = place;
    this.check = check;
    this.disconnect = disconnect;
  }

  /** Opens a folder as {@link #open(MediaSettings, MeterRegistry)} does, and measures nothing. */
  public static LocalMedia open(Path folder) {
    return open(MediaSettings.of(folder), new CompositeMeterRegistry());
  }

  /**
   * Opens the folder, creating it if it is missing, and removes unfinished files of crashed
   * processes. Neither is an object store contacted nor ffmpeg unpacked before it is needed.
   *
   * <p>The libraries of both are optional: an object store needs {@code software.amazon.awssdk:s3}
   * and {@code url-connection-client}, the bundled ffmpeg {@code org.bytedeco:ffmpeg} with the
   * classifier {@code linux-x86_64}. Without the latter no videos can be made.
   *
   * @throws UnavailableException if the folder cannot be written to, or the library of the object
   *     store is missing; the message names it
   */
  public static LocalMedia open(MediaSettings settings, MeterRegistry meters) {
    requireNonNull(meters, "meters");
    var s3 = settings.objectStore();
    if (s3 != null) {
      S3Library.require();
    }
    var drafts = TempFiles.open(settings.folder());
    var transcoder =
        new FfmpegTranscoder(
            new FfmpegProgram(settings.ffmpeg(), drafts), drafts, new TranscodeMeters(meters));
    if (s3 == null) {
      var store = new FolderMediaStore(new AtomicFileStore(settings.folder(), drafts));
      return new LocalMedia(
          drafts, store, transcoder, () -> "folder " + drafts.place(), () -> {}, () -> {});
    }
    var store = S3MediaStore.open(s3, drafts);
    return new LocalMedia(drafts, store, transcoder, s3::place, store::check, store::close);
  }

  /**
   * Returns the media in a folder.
   *
   * @throws UnavailableException if the folder cannot be written to
   */
  public static MediaStore folder(Path folder) {
    return new FolderMediaStore(new AtomicFileStore(folder, TempFiles.open(folder)));
  }

  /**
   * Returns an archive in a folder, with a folder for each day.
   *
   * @throws UnavailableException if the folder cannot be written to
   */
  public static ArchiveFolder archiveFolder(Path folder) {
    return new LocalArchiveFolder(new AtomicFileStore(folder, TempFiles.open(folder)));
  }

  /**
   * Checks that recordings can be stored: that the folder is there and can be written to, and that
   * an object store answers. Nothing is written. It takes as long as the disk does, and up to two
   * seconds for the object store, the first time its client is made as well.
   *
   * @throws UnavailableException if they cannot; the message and its cause tell why
   */
  public void check() {
    // Even what goes to an object store is gathered there first. It is not made anew: without it a
    // folder of that name that is empty is another disk's, or none that is mounted.
    if (!Files.isWritable(drafts.folder())) {
      throw new UnavailableException(
          "folder %s: missing or not writable".formatted(drafts.folder()), null);
    }
    check.run();
  }

  /**
   * Returns a name of where the media are kept: the same for all processes that keep them there,
   * and different for any other place but a copy of the folder. Fit for logs.
   *
   * @throws UnavailableException if the folder cannot be written to
   */
  public String place() {
    return place.get();
  }

  @Override
  public MediaStore mediaStore() {
    return mediaStore;
  }

  @Override
  public Transcoder transcoder() {
    return transcoder;
  }

  /** Releases the folder and the object store; no transcoding may be running any more. */
  @Override
  public void close() {
    disconnect.run();
    drafts.close();
  }
}
