package org.deskbridge.adapter.http.api;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.adapter.http.internal.Times;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.Transcript;
import org.jspecify.annotations.Nullable;

/** A transcript as partners see it (contract 2, GET /sessions/{sessionId}/events). */
@Schema(name = "Transcript", requiredProperties = "events")
record TranscriptJson(
    @Nullable String sessionId,
    @Schema(format = "date-time") @Nullable String startTime,
    @Schema(format = "date-time") @Nullable String endTime,
    List<LineJson> events) {

  static final ObjectWriter WRITER = Json.writer(TranscriptJson.class);

  static TranscriptJson from(Transcript transcript) {
    var session = transcript.session();
    return new TranscriptJson(
        session.id() == null ? null : session.id().value(),
        Times.seconds(session.times().startedAt()),
        Times.seconds(session.times().endedAt()),
        transcript.lines().stream().map(LineJson::from).toList());
  }

  /** One line. */
  @Schema(
      name = "TranscriptLine",
      requiredProperties = {"content", "participantName"})
  record LineJson(
      @Schema(format = "date-time") @Nullable String timeStamp,
      String content,
      String participantName) {

    private static LineJson from(SessionEvent.Said said) {
      return new LineJson(Times.seconds(said.at()), said.text(), said.name());
    }
  }
}
