package org.deskbridge.recording;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.id.SessionKey;

/**
 * Lists and counts recordings.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code RecordingQueriesContract}.
 */
@Port
public interface RecordingQueries {

  /**
   * Returns the recordings of a stage that match a query, in ascending order of their starts and
   * then of their ids.
   *
   * @param limit the most to return, at least 1
   */
  List<RecordingId> page(RecordingQuery query, RecordingStage.Name stage, int limit);

  /** Returns the recordings of a session, first to last, including erased ones. */
  List<Recording> ofSession(SessionKey session);

  /**
   * Returns open recordings that are due for a check, longest due first.
   *
   * <p>A recording is due from its start on, and after a {@linkplain #putOff} from that time on.
   *
   * @param now inclusive
   * @param latest a recording put off to a later time than this is due as well; this happens only
   *     after the clock was set back
   * @param limit the most to return, at least 1
   */
  List<Recording> due(AccessScope reach, Instant now, Instant latest, int limit);

  /** Sets the times of the next checks. Closed recordings are ignored. */
  void putOff(Map<RecordingId, Instant> until);

  /**
   * Returns the recordings of an account that are not erased, in ascending order of their starts.
   *
   * @param before exclusive
   * @param limit the most to return, at least 1
   */
  List<Recording> startedBefore(AccountKey account, Instant before, int limit);

  /** Returns the number of recordings in each stage; an empty stage may be left out. */
  Map<RecordingStage.Name, Long> countByStage();
}
