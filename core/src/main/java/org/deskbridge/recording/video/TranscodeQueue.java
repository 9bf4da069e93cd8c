package org.deskbridge.recording.video;

import java.time.Instant;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingStage;

/**
 * The recordings that wait for their video, and the progress of running transcodings.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code TranscodeQueueContract}.
 */
@Port
public interface TranscodeQueue {

  /**
   * Returns the next recording: one whose transcoding has made no progress for too long, else one
   * that is queued and may begin.
   *
   * <p>Accounts take turns: the account whose last transcoding began longest ago comes first, so
   * that none waits for all the recordings of another. Within an account, the recording that has
   * waited longest comes first.
   *
   * <p>This does not remove the recording: the caller that commits the next step gets it.
   *
   * @param now inclusive: a recording that may begin only later is left out, unless that time is
   *     further away than the {@linkplain RecordingStage.ReadyForTranscode#PAUSE longest pause},
   *     because the clock was set back
   * @param silentSince inclusive: a recording has stalled if its last {@linkplain #note progress},
   *     or else its begin, is not after this time
   */
  Optional<Recording> next(Instant now, Instant silentSince);

  /**
   * Stores the progress of a transcoding, which shows that it is running; a hint, which may be lost
   * when the process dies.
   *
   * @param fraction 0 to 1
   */
  void note(RecordingId id, double fraction, Instant at);

  /** Returns the last progress of the running transcoding, empty if there is none. */
  Optional<Double> progress(RecordingId id);
}
