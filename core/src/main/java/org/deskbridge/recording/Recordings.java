package org.deskbridge.recording;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The recordings on record, with everything that ever happened to them.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the store cannot be reached; what was asked may then have happened or not, and retrying is
 * safe. Implementations must pass {@code RecordingsContract}.
 */
@Port
public interface Recordings {

  /** Returns an id that was never given out before, greater than all that were. */
  RecordingId newId();

  /** Returns the recording as last committed, empty if nothing was ever committed under the id. */
  Optional<Recording> recording(RecordingId id);

  /** Returns those of the recordings that there are, in ascending order of their ids. */
  List<Recording> recordings(Collection<RecordingId> ids);

  /**
   * Records a change together with its event, both or neither; returns when it is durable.
   *
   * <p>The first change of a recording carries revision 0, each later one the revision after the
   * last.
   *
   * @throws StaleRecordingException if that revision is on record already: read again, decide again
   */
  void commit(RecordingChange change);

  /** Returns all that happened to a recording, oldest first; empty if there is no such one. */
  List<RecordingEvent> history(RecordingId id);
}
