package org.deskbridge.recording.video;

import java.time.Instant;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingStage;

/**
 * The recordings that wait for their video, and how far those are that are being made.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code TranscodeQueueContract}.
 */
@Port
public interface TranscodeQueue {

  /**
   * Returns the recording whose turn it is: one that is being made but without a sign of life, else
   * one that is queued and may begin.
   *
   * <p>Accounts take turns: of those that have a queued recording, it is the turn of the account
   * whose last begin of a video is longest ago, so that none waits for all the recordings of
   * another. Among the recordings of an account it is the turn of the one that has waited longest.
   *
   * <p>Nothing is taken out by this: the caller that commits the next step has it.
   *
   * @param now inclusive: a recording that may not begin before a later time is left out, unless
   *     that is farther away than the {@linkplain RecordingStage.ReadyForTranscode#PAUSE longest
   *     pause}: then the clock was set back
   * @param silentSince inclusive: a recording whose last {@linkplain #note note}, or whose begin if
   *     there was none, is not after this is without a sign of life
   */
  Optional<Recording> next(Instant now, Instant silentSince);

  /**
   * Notes how far the making of a video is, which is a sign of life; a hint, which may be lost when
   * the process dies.
   *
   * @param fraction 0 to 1
   */
  void note(RecordingId id, double fraction, Instant at);

  /** Returns the last note since the making of the video began, empty if there is none. */
  Optional<Double> progress(RecordingId id);
}
