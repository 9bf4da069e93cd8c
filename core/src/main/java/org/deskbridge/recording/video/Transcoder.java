package org.deskbridge.recording.video;

import org.deskbridge.annotation.Port;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.Video;

/**
 * Makes videos of recordings.
 *
 * <p>Safe for use by several threads at once. Implementations must pass {@code TranscoderContract}.
 */
@Port
public interface Transcoder {

  /**
   * Makes the video and a picture of it, and stores both.
   *
   * <p>The video is H.264 in MP4 with its index in front, as long as the capture, with sound if
   * there is any. If the capture breaks off, the video contains the part before.
   *
   * @param chunks the number of chunks, at least 1
   * @param media holds the chunks, and receives video and picture
   * @param progress called at least every five seconds, on any thread
   * @throws UnplayableRecordingException if no attempt can make a video of the capture; the message
   *     names the reason for users
   * @throws TranscoderCrashedException if the transcoder crashed over this recording; another
   *     attempt may succeed, and other recordings are not affected
   * @throws TranscodeStoppedException if this thread was interrupted; its interrupt is cleared, so
   *     that the stop can be stored
   * @throws UnavailableException if no video can be made now, for example because the disk is full;
   *     others would fail as well
   * @throws RejectedException as thrown by the store
   */
  Video transcode(RecordingId recording, int chunks, MediaStore media, Progress progress);

  /** Receives the progress of a transcoding. */
  @FunctionalInterface
  interface Progress {

    /**
     * Reports the progress; returns soon.
     *
     * @param fraction 0 to 1, never less than before
     */
    void reached(double fraction);
  }
}
