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
 * The recordings on record, by the list.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code RecordingQueriesContract}.
 */
@Port
public interface RecordingQueries {

  /**
   * Returns the recordings of a stage that a query asks for, in ascending order of their starts,
   * those of one instant by their ids.
   *
   * @param limit the most to return, at least 1
   */
  List<RecordingId> page(RecordingQuery query, RecordingStage.Name stage, int limit);

  /** Returns the recordings of a session, first to last, erased ones among them. */
  List<Recording> ofSession(SessionKey session);

  /**
   * Returns recordings that take chunks and are due to be looked at, longest due first.
   *
   * <p>A recording is due from its start on, and then from the time on that it was {@linkplain
   * #putOff put off} to.
   *
   * @param now inclusive
   * @param latest a recording that was put off to later than this is due as well; only a clock that
   *     was set back leaves such a one behind
   * @param limit the most to return, at least 1
   */
  List<Recording> due(AccessScope reach, Instant now, Instant latest, int limit);

  /**
   * Notes that recordings need not be looked at before these times. One that takes no chunks any
   * more is left out.
   */
  void putOff(Map<RecordingId, Instant> until);

  /**
   * Returns the recordings of an account that are not erased, in ascending order of their starts.
   *
   * @param before exclusive
   * @param limit the most to return, at least 1
   */
  List<Recording> startedBefore(AccountKey account, Instant before, int limit);

  /** Returns how many recordings there are in each stage; one without any may be left out. */
  Map<RecordingStage.Name, Long> countByStage();
}
