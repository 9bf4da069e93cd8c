package org.deskbridge.session;

import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The notes were changed since the writer read them: merge the two texts, and write the result on
 * {@link #revision()}. The message does not contain the notes.
 */
public final class NotesChangedException extends ConflictException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String notes;
  private final int revision;

  NotesChangedException(SessionState state) {
    super(
        ErrorCode.SESSION_NOTES_CHANGED,
        "The notes were changed meanwhile. Read them, then write both texts or one of them.");
    this.notes = state.notes();
    this.revision = state.notesRevision();
  }

  /** Returns the notes as stored; absent if there are none. */
  public @Nullable String notes() {
    return notes;
  }

  /** Returns the revision at which they were changed. */
  public int revision() {
    return revision;
  }
}
