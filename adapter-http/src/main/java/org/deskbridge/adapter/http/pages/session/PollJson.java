package org.deskbridge.adapter.http.pages.session;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.adapter.http.wire.Json;

/**
 * The answer to a poll.
 *
 * @param cursor acknowledges these events with the next poll
 */
record PollJson(String cursor, List<EventJson> events) {

  static final ObjectWriter WRITER = Json.writer(PollJson.class);

  static PollJson of(String cursor, List<SseEvent> events) {
    return new PollJson(cursor, events.stream().map(EventJson::from).toList());
  }

  boolean endsWith(SseEvent event) {
    return !events.isEmpty() && events.get(events.size() - 1).name().equals(event.name());
  }

  /** An event as in a stream. */
  record EventJson(String name, @JsonRawValue String data) {

    static EventJson from(SseEvent event) {
      return new EventJson(event.name(), event.data());
    }
  }
}
