package org.deskbridge.adapter.http.pages.recording;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.adapter.http.wire.Json;

/** The page of recordings: a session, and its recordings from first to last. */
record RecordingsJson(RecordedSessionJson session, List<PlayedRecordingJson> recordings) {

  static final ObjectWriter WRITER = Json.writer(RecordingsJson.class);
}
