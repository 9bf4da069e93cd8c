package org.deskbridge.adapter.http.client;

import java.time.Instant;
import java.util.List;
import org.deskbridge.helpdesk.ServiceTranscript;
import org.jspecify.annotations.Nullable;

/** The chat of a session (contract 2, GET /sessions/{sessionId}/events). */
record TranscriptJson(
    @Nullable String sessionId,
    @Nullable String startTime,
    @Nullable String endTime,
    @Nullable List<EventJson> events) {

  ServiceTranscript toTranscript() {
    return new ServiceTranscript(
        Understood.required("sessionId", sessionId),
        requiredTime("startTime", startTime),
        Understood.time("endTime", endTime),
        Understood.list("events", events, EventJson::toLine));
  }

  private static Instant requiredTime(String name, @Nullable String text) {
    return Understood.required(name, Understood.time(name, text));
  }

  /** What somebody said. */
  record EventJson(
      @Nullable String timeStamp, @Nullable String content, @Nullable String participantName) {

    private ServiceTranscript.Line toLine() {
      return new ServiceTranscript.Line(
          requiredTime("timeStamp", timeStamp),
          Understood.required("participantName", participantName),
          Understood.required("content", content));
    }
  }
}
