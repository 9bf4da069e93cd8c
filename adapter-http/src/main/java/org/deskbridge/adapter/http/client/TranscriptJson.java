package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.ServiceTranscript;
import org.jspecify.annotations.Nullable;

/** The chat of a session (contract 2, GET /sessions/{sessionId}/events). */
record TranscriptJson(
    @Nullable String sessionId,
    @Nullable String startTime,
    @Nullable String endTime,
    @Nullable List<EventJson> events) {

  ServiceTranscript toTranscript(ListReader lists) {
    return new ServiceTranscript(
        Understood.required("sessionId", sessionId),
        Understood.requiredTime("startTime", startTime),
        Understood.time(endTime),
        lists.required("events", events, EventJson::toLine));
  }

  /** What somebody said. */
  record EventJson(
      @Nullable String timeStamp, @Nullable String content, @Nullable String participantName) {

    private ServiceTranscript.Line toLine() {
      return new ServiceTranscript.Line(
          Understood.requiredTime("timeStamp", timeStamp),
          Understood.required("participantName", participantName),
          Understood.required("content", content));
    }
  }
}
