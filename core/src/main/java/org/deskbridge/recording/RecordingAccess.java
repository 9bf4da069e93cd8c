package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.id.SessionKey;

/** Finds recordings in the scope of the caller. */
public final class RecordingAccess {

  private final Recordings recordings;

  public RecordingAccess(Recordings recordings) {
    this.recordings = requireNonNull(recordings, "recordings");
  }

  /**
   * Returns a recording in the scope of the caller.
   *
   * @throws RecordingNotFoundException if there is none, or it is outside that scope
   */
  public Recording get(Caller caller, RecordingId id) {
    return recordings
        .recording(id)
        .filter(each -> caller.reach().includes(each.state().origin().account()))
        .orElseThrow(RecordingNotFoundException::new);
  }

  /** Returns a recording that a page uploads: it must belong to the session, and to the caller. */
  public Recording own(Caller caller, SessionKey session, RecordingId id) {
    var found = get(caller, id);
    var origin = found.state().origin();
    if (!origin.session().equals(session)
        || caller.expert().filter(each -> each.key().equals(origin.user())).isEmpty()) {
      throw new RecordingNotFoundException();
    }
    return found;
  }

  /**
   * Returns all of the recordings.
   *
   * @throws AccessDeniedException if the caller may not see one, or there is none of that id
   */
  public List<Recording> all(Caller caller, Collection<RecordingId> ids) {
    var found =
        recordings.recordings(ids).stream()
            .filter(each -> caller.reach().includes(each.state().origin().account()))
            .toList();
    var known = found.stream().map(each -> each.state().id()).collect(Collectors.toSet());
    ids.stream()
        .filter(each -> !known.contains(each))
        .findFirst()
        .ifPresent(
            each -> {
              throw AccessDeniedException.outOfReach("recordingIds", each);
            });
    return found;
  }
}
