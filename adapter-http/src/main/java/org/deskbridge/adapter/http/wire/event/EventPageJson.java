package org.deskbridge.adapter.http.wire.event;

import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.feed.FeedPage;
import org.deskbridge.session.SessionView;
import org.jspecify.annotations.Nullable;

/** A page of the event feed (GET /api/v1/events). */
public record EventPageJson(
    @Nullable List<EventJson> events, @Nullable String next, @Nullable Boolean hasMore) {

  /**
   * Returns a stream that writes a page event by event, as each can hold a session with long notes.
   *
   * @param view returns the session right after an event
   */
  public static StreamingOutput stream(
      FeedPage page, Function<FeedEvent.OfSession, SessionView> view, URI publicUrl) {
    return out -> {
      try (var json = Json.generator(out)) {
        json.writeStartObject();
        json.writeArrayFieldStart("events");
        for (var event : page.events()) {
          EventJson.WRITER.writeValue(json, EventJson.from(event, view, publicUrl));
        }
        json.writeEndArray();
        json.writeStringField("next", page.next().text());
        json.writeBooleanField("hasMore", page.hasMore());
        json.writeEndObject();
      }
    };
  }
}
