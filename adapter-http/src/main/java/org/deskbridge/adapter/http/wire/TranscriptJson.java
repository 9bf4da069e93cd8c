package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.query.Transcript;
import org.jspecify.annotations.Nullable;

/** A transcript (contract 2, GET /sessions/{sessionId}/events). */
public record TranscriptJson(
    @Nullable String sessionId,
    @Nullable String startTime,
    @Nullable String endTime,
    @Nullable List<LineJson> events) {

  private static final ObjectWriter LINE_WRITER = Json.writer(LineJson.class);

  /**
   * Returns a stream that writes a transcript line by line, so that one of any length takes little
   * memory. A failure on the way leaves the JSON unfinished.
   */
  public static StreamingOutput stream(Transcript transcript) {
    return out -> {
      try (var json = Json.generator(out)) {
        json.writeStartObject();
        writeSession(json, transcript.session());
        json.writeArrayFieldStart("events");
        for (var line : transcript.lines()) {
          LINE_WRITER.writeValue(json, LineJson.from(line));
        }
        json.writeEndArray();
        json.writeEndObject();
      }
    };
  }

  private static void writeSession(JsonGenerator json, SessionState session) throws IOException {
    var id = session.id();
    writeIfPresent(json, "sessionId", id == null ? null : id.value());
    writeIfPresent(json, "startTime", Times.seconds(session.times().startedAt()));
    writeIfPresent(json, "endTime", Times.seconds(session.times().endedAt()));
  }

  private static void writeIfPresent(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /** One line. */
  public record LineJson(
      @Nullable String timeStamp, @Nullable String content, @Nullable String participantName) {

    private static LineJson from(SessionEvent.ChatLine line) {
      return new LineJson(Times.seconds(line.at()), words(line), line.name());
    }
  }

  /** Returns what a line of the chat says, in brackets if the person did not write it. */
  public static String words(SessionEvent.ChatLine line) {
    if (line instanceof SessionEvent.Said said) {
      return said.text();
    }
    var attendance = (SessionEvent.AttendanceChanged) line;
    return attendance.isPresent() ? "[joined the session]" : "[left the session]";
  }
}
