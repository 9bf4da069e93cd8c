package org.deskbridge.recording.video;

import org.deskbridge.annotation.Port;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.Video;

/**
 * Makes videos of what was captured.
 *
 * <p>Safe for use by several threads at once. Implementations must pass {@code TranscoderContract}.
 */
@Port
public interface Transcoder {

  /**
   * Makes the video and a picture of it, and stores both.
   *
   * <p>The video is H.264 in MP4 with its index in front, as long as what was captured, with sound
   * if there was any. Where the capture breaks off, what is there is made into the video.
   *
   * @param chunks how many chunks there are, at least 1
   * @param media where the chunks are, and where video and picture go
   * @param progress is told at least every five seconds, from any thread
   * @throws UnplayableRecordingException if no video can be made of what was captured, however
   *     often it is tried; the message tells users why
   * @throws TranscoderCrashedException if the transcoder broke off over this recording; another
   *     attempt may succeed, and other recordings are not affected
   * @throws TranscodeStoppedException if this thread was interrupted; it is not any more then, so
   *     that this can go on record
   * @throws UnavailableException if no video can be made now, for want of room say; others would
   *     fail as well
   * @throws RejectedException as the store throws it
   */
  Video transcode(RecordingId recording, int chunks, MediaStore media, Progress progress);

  /** Hears how far the making is. */
  @FunctionalInterface
  interface Progress {

    /**
     * Takes note; returns soon.
     *
     * @param fraction 0 to 1, never less than before
     */
    void reached(double fraction);
  }
}
