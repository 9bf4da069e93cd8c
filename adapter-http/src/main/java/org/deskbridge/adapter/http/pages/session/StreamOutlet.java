package org.deskbridge.adapter.http.pages.session;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;

/** Sends events as a stream (server-sent events). */
record StreamOutlet(SseEventSink sink, Sse sse) implements EventOutlet {

  @Override
  public CompletionStage<?> send(SseEvent event) {
    return sink.send(
        sse.newEventBuilder()
            .name(event.name())
            .mediaType(MediaType.TEXT_PLAIN_TYPE)
            .data(String.class, event.data())
            .build());
  }

  @Override
  public boolean isClosed() {
    return sink.isClosed();
  }

  @Override
  public void close() {
    sink.close();
  }
}
