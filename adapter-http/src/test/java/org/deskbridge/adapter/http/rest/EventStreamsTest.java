package org.deskbridge.adapter.http.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.json;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.feed.FeedCursor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The event feed as a stream. */
@Timeout(60)
class EventStreamsTest {

  private RunningApi api;

  @BeforeEach
  void start() {
    api = new RunningApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void sendsWhatWasAndThenWhatComes() throws IOException {
    var started = api.memory().started();

    try (var stream = connect("", null)) {
      var first = stream.next();
      var second = stream.next();
      api.memory().desk().sessions().end(api.memory().caller(), started.state().key());
      var third = stream.next();

      assertThat(List.of(first.type(), second.type(), third.type()))
          .containsExactly("session.requested", "session.started", "session.ended");
      assertThat(third.json()).isEqualTo(listed().get(2));
      assertThat(third.id()).isEqualTo(third.json().get("cursor").textValue());
    }
  }

  @Test
  void tellsWhereItBeginsBeforeAnythingHappens() throws IOException {
    api.memory().started();
    var latest = api.memory().desk().events().latest().text();

    try (var stream = connect("?after=latest", null)) {
      assertThat(stream.begin()).isEqualTo(latest);
      api.memory().requested();

      assertThat(stream.next().type()).isEqualTo("session.requested");
    }
  }

  /** The reader disconnects again and again while others write. */
  @Test
  void goesOnAfterTheLastEventWithoutLossOrRepeat() throws IOException {
    var writing =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 40; i++) {
                api.memory().active();
              }
            });
    var read = new ArrayList<JsonNode>();
    String last = null;

    while (read.size() < 40) {
      try (var stream = connect("?after=ignored-beside-the-header", last == null ? "c0" : last)) {
        for (int i = 0; i < 7; i++) {
          var event = stream.next();
          read.add(event.json());
          last = event.id();
        }
      }
    }
    writing.join();

    assertThat(read).isEqualTo(listed().subList(0, read.size()));
  }

  @Test
  void refusesMoreStreamsThanAUserMayHave() throws IOException {
    var open = new ArrayList<Stream>();
    try {
      for (int i = 0; i < 8; i++) {
        open.add(connect("", null));
      }

      var refused = api.send(request("", null));

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    } finally {
      for (var each : open) {
        each.close();
      }
    }
  }

  @Test
  void refusesAPlaceThatIsUnknown() {
    var refused = api.send(request("?after=czzz", null));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("reason").textValue()).isEqualTo("event.cursor-unknown");
  }

  @Test
  void endsWithTheService() throws IOException {
    try (var stream = connect("", null)) {
      api.endFeeds();

      assertThat(stream.isOver()).isTrue();
    }
  }

  @Test
  void endsTheStreamOfAReaderThatDoesNotKeepUp()
      throws InterruptedException, ExecutionException, TimeoutException {
    var sent = new CompletableFuture<OutboundSseEvent>();
    var closed = new CompletableFuture<Boolean>();
    var sink = mock(SseEventSink.class);
    doAnswer(
            call -> {
              sent.complete(call.getArgument(0));
              return new CompletableFuture<>();
            })
        .when(sink)
        .send(any());
    doAnswer(call -> closed.complete(true)).when(sink).close();
    var sse = sse();

    try (var streams = new EventStreams(api.memory().desk(), RunningApi.PUBLIC_URL)) {
      var caller = api.memory().caller();
      var page = api.memory().desk().events().read(caller, FeedCursor.START, 1);
      var stream = new EventStream(caller, FeedCursor.START, page, sink, sse, streams);
      stream.begin();
      assertThat(sent.get(20, TimeUnit.SECONDS)).isNotNull();

      stream.tick(System.nanoTime() + Duration.ofSeconds(9).toNanos());
      assertThat(closed).isNotDone();
      stream.tick(System.nanoTime() + Duration.ofSeconds(11).toNanos());

      assertThat(closed.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Sse sse() {
    var builder = mock(OutboundSseEvent.Builder.class, RETURNS_SELF);
    when(builder.build()).thenReturn(mock(OutboundSseEvent.class));
    when(builder.id(anyString())).thenReturn(builder);
    var sse = mock(Sse.class);
    when(sse.newEventBuilder()).thenReturn(builder);
    return sse;
  }

  private List<JsonNode> listed() {
    var answer =
        api.send(
            api.to("/api/v1/events?limit=200")
                .header("Authorization", "Bearer " + api.memory().accessToken()));
    var events = new ArrayList<JsonNode>();
    json(answer).get("events").forEach(events::add);
    return events;
  }

  private HttpRequest.Builder request(String query, @Nullable String last) {
    var request =
        api.to("/api/v1/events" + query)
            .header("Authorization", "Bearer " + api.memory().accessToken())
            .header("Accept", "text/event-stream");
    return last == null ? request : request.header("Last-Event-ID", last);
  }

  private Stream connect(String query, @Nullable String last) throws IOException {
    var answer = api.send(request(query, last), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
    return new Stream(answer.body());
  }

  /** An event as it was sent. */
  private record Sent(String id, String type, JsonNode json) {}

  /** A stream that is read block by block. */
  private static final class Stream implements AutoCloseable {

    private final InputStream body;
    private final BufferedReader lines;
    private final String begin;

    Stream(InputStream body) throws IOException {
      this.body = body;
      this.lines = new BufferedReader(new InputStreamReader(body, UTF_8));
      var connected = block();
      assertThat(field(connected, "event:")).isEqualTo("feed.connected");
      assertThat(field(connected, "retry:")).isEqualTo("1000");
      this.begin = field(connected, "id:");
    }

    String begin() {
      return begin;
    }

    /** Returns the next event, without comments. */
    Sent next() throws IOException {
      while (true) {
        var block = block();
        if (block.stream().anyMatch(each -> each.startsWith("data:"))) {
          return new Sent(field(block, "id:"), field(block, "event:"), json(field(block, "data:")));
        }
      }
    }

    private List<String> block() throws IOException {
      var block = new ArrayList<String>();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          block.add(line);
        } else if (!block.isEmpty()) {
          return block;
        }
      }
      throw new IOException("the stream ended");
    }

    private static String field(List<String> block, String name) {
      return block.stream()
          .filter(each -> each.startsWith(name))
          .map(each -> each.substring(name.length()).strip())
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + name + " in " + block));
    }

    boolean isOver() {
      try {
        while (lines.readLine() != null) {
          // What was sent before the end.
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
