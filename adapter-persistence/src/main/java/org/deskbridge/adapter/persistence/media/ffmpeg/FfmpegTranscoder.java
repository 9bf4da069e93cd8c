package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deskbridge.adapter.persistence.files.DiskFullDetector;
import org.deskbridge.adapter.persistence.files.Folders;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.adapter.persistence.files.TempFiles;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaKey.Kind;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.StorageFullException;
import org.deskbridge.recording.Video;
import org.deskbridge.recording.video.TranscodeStoppedException;
import org.deskbridge.recording.video.Transcoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes videos with ffmpeg, in processes of their own.
 *
 * <p>The chunks are piped into it as they are stored, and decoded once. The video is checked before
 * it is stored.
 */
public final class FfmpegTranscoder implements Transcoder {

  private static final Logger log = LoggerFactory.getLogger(FfmpegTranscoder.class);

  private final FfmpegProgram program;
  private final TempFiles drafts;
  private final TranscodeMeters meters;

  public FfmpegTranscoder(FfmpegProgram program, TempFiles drafts, TranscodeMeters meters) {
    this.program = program;
    this.drafts = drafts;
    this.meters = meters;
  }

  /** Clears the interrupt of this thread; the failure reports it instead. */
  @Override
  public Video transcode(RecordingId recording, int chunks, MediaStore media, Progress progress) {
    try (var heartbeat = Heartbeat.start(progress)) {
      var timing = meters.begun(heartbeat);
      var outcome = TranscodeMeters.Outcome.FAILED;
      try {
        var made = make(recording, new FfmpegInput(recording, chunks, media, heartbeat), media);
        heartbeat.reached(1);
        outcome = TranscodeMeters.Outcome.MADE;
        return made;
      } catch (TranscodeStoppedException e) {
        outcome = TranscodeMeters.Outcome.STOPPED;
        throw e;
      } catch (RejectedException e) {
        outcome = TranscodeMeters.Outcome.REFUSED;
        throw e;
      } finally {
        meters.ended(heartbeat, timing, outcome);
      }
    }
  }

  private Video make(RecordingId recording, FfmpegInput feed, MediaStore media) {
    var folder = drafts.next();
    try {
      Files.createDirectory(folder, OwnerOnly.folderRights(folder));
      var made = new VideoMaker(program.find(), folder).make(feed);
      if (Thread.interrupted()) {
        throw new TranscodeStoppedException();
      }
      put(MediaKey.of(recording, Kind.THUMBNAIL), made.thumbnail(), media);
      put(MediaKey.of(recording, Kind.VIDEO), made.video(), media);
      return new Video(made.duration(), Files.size(made.video()));
    } catch (InterruptedException e) {
      throw new TranscodeStoppedException();
    } catch (DeskbridgeException e) {
      throw Thread.interrupted() ? new TranscodeStoppedException() : e;
    } catch (IOException e) {
      throw DiskFullDetector.isReasonOf(e, drafts.folder(), 1)
          ? new StorageFullException(e)
          : new UnavailableException("The video could not be made.", e);
    } finally {
      removeQuietly(folder);
    }
  }

  private static void put(MediaKey name, Path file, MediaStore media) throws IOException {
    try (var content = new BufferedInputStream(Files.newInputStream(file))) {
      media.put(name, content, Files.size(file), null);
    }
  }

  private static void removeQuietly(Path folder) {
    try {
      Folders.remove(folder);
    } catch (IOException e) {
      log.warn("draft {}: cannot be removed before the next opening", folder.getFileName(), e);
    }
  }
}
