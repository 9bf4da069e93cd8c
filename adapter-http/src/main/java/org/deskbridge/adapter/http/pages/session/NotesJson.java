package org.deskbridge.adapter.http.pages.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.deskbridge.adapter.http.wire.ErrorJson;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.session.NotesChangedException;
import org.deskbridge.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a writer of notes.
 *
 * @param error absent if the notes were saved
 * @param notes the other text, if it was written first; absent if there is none
 * @param notesRevision the revision to make the next change on
 */
record NotesJson(
    @JsonUnwrapped @Nullable ErrorJson error, @Nullable String notes, int notesRevision) {

  private static final ObjectWriter WRITER = Json.writer(NotesJson.class);

  static Response saved(SessionState session) {
    return Json.answer(WRITER, new NotesJson(null, null, session.notesRevision()));
  }

  /** Returns the conflict together with the other text: an ended session has no feed to send it. */
  static Response changed(NotesChangedException conflict) {
    var error = new ErrorJson("Conflict", conflict.getMessage(), conflict.code());
    return Response.status(Response.Status.CONFLICT)
        .type(MediaType.APPLICATION_JSON)
        .entity(Json.bytes(WRITER, new NotesJson(error, conflict.notes(), conflict.revision())))
        .build();
  }
}
