package org.deskbridge.recording;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The recordings, with the history of their events.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the store cannot be reached; the change may then be stored or not, and retrying is safe.
 * Implementations must pass {@code RecordingsContract}.
 */
@Port
public interface Recordings {

  /** Returns a new id, greater than all before. */
  RecordingId newId();

  /** Returns the recording as last committed, empty if nothing was ever committed under the id. */
  Optional<Recording> recording(RecordingId id);

  /** Returns those of the recordings that exist, in ascending order of their ids. */
  List<Recording> recordings(Collection<RecordingId> ids);

  /**
   * Stores a change together with its event, atomically; returns when it is durable.
   *
   * <p>The first change of a recording carries revision 0, each later one the revision after the
   * last.
   *
   * @throws StaleRecordingException if that revision is already stored: read again, decide again
   */
  void commit(RecordingChange change);

  /** Returns the events of a recording, oldest first; empty if there is no such recording. */
  List<RecordingEvent> history(RecordingId id);
}
