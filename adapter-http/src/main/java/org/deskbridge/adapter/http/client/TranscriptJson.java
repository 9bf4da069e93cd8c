package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.RemoteTranscript;
import org.jspecify.annotations.Nullable;

/** The chat of a session (contract 2, GET /sessions/{sessionId}/events). */
record TranscriptJson(
    @Nullable String sessionId,
    @Nullable String startTime,
    @Nullable String endTime,
    @Nullable List<EventJson> events) {

  RemoteTranscript toTranscript(ListReader lists) {
    return new RemoteTranscript(
        ResponseFields.required("sessionId", sessionId),
        ResponseFields.requiredTime("startTime", startTime),
        ResponseFields.time(endTime),
        lists.required("events", events, EventJson::toLine));
  }

  /** What somebody said. */
  record EventJson(
      @Nullable String timeStamp, @Nullable String content, @Nullable String participantName) {

    private RemoteTranscript.Line toLine() {
      return new RemoteTranscript.Line(
          ResponseFields.requiredTime("timeStamp", timeStamp),
          ResponseFields.required("participantName", participantName),
          ResponseFields.required("content", content));
    }
  }
}
