package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.event.EventPageJson;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.ReadEvents;
import org.jspecify.annotations.Nullable;

/** The event feed: page by page, or as a stream. */
@Path("api/v1/events")
public final class EventsResource {

  private static final String LATEST = "latest";
  private static final int DEFAULT_LIMIT = 100;

  private final Deskbridge desk;
  private final CallerAuthenticator callers;
  private final URI publicUrl;
  private final EventStreams streams;

  EventsResource(
      Deskbridge desk, CallerAuthenticator callers, URI publicUrl, EventStreams streams) {
    this.desk = desk;
    this.callers = callers;
    this.publicUrl = publicUrl;
    this.streams = streams;
  }

  /** Lists events after a place. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var limit = query.number("limit", 1, ReadEvents.MAX_LIMIT);
    var page =
        desk.events()
            .read(caller, place(query.text("after")), limit == null ? DEFAULT_LIMIT : limit);
    return Response.ok(
            EventPageJson.stream(page, desk.events()::view, publicUrl),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  /** Sends the events after a place, those that are still to come among them. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void stream(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context SseEventSink sink,
      @Context Sse sse) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var last = headers.getHeaderString(HttpHeaders.LAST_EVENT_ID_HEADER);
    var after = last == null || last.isEmpty() ? query.text("after") : last;
    streams.open(caller, place(after), sink, sse);
  }

  private FeedCursor place(@Nullable String after) {
    if (after == null) {
      return FeedCursor.START;
    }
    return after.equals(LATEST) ? desk.events().latest() : FeedCursor.of(after);
  }
}
